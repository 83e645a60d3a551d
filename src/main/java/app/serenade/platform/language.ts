// The page's language in the form the reader's browser prefers: en-GB for an English page, and its way of writing dates.
export function language(): string {
  const page = document.documentElement.lang;
  return navigator.languages.find((own) => own === page || own.startsWith(`${page}-`)) ?? page;
}

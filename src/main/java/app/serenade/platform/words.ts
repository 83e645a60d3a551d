// The few words that scripts say, in the page's language: the page brings them as data of its <template id="words">.
export function word(name: string, value = ""): string {
  const words = document.getElementById("words")?.dataset;
  return (words?.[name] ?? name).replace("{0}", value);
}

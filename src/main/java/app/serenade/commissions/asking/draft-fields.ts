// Reads and fills the fields of a form by name, also those that are read-only at the moment.
type Field = HTMLInputElement | HTMLTextAreaElement;

export function names(form: HTMLFormElement): string[] {
  return [...new Set(fields(form).map((field) => field.name))];
}

export function value(form: HTMLFormElement, name: string): string {
  const all = fields(form, name);
  const choice = all.find((field) => isChoice(field));
  return choice ? (all.find((field) => (field as HTMLInputElement).checked)?.value ?? "") : (all[0]?.value ?? "");
}

/** What the page came with. */
export function served(form: HTMLFormElement, name: string): string {
  const all = fields(form, name);
  const choice = all.find((field) => isChoice(field));
  return choice
    ? (all.find((field) => (field as HTMLInputElement).defaultChecked)?.value ?? "")
    : (all[0]?.defaultValue ?? "");
}

export function fill(form: HTMLFormElement, name: string, typed: string): void {
  if (value(form, name) === typed) return;
  for (const field of fields(form, name)) {
    if (isChoice(field)) (field as HTMLInputElement).checked = field.value === typed;
    else field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Whether somebody is typing there at this moment. */
export function isTypedIn(form: HTMLFormElement, name: string): boolean {
  return fields(form, name).some((field) => field === document.activeElement && !isChoice(field));
}

function fields(form: HTMLFormElement, name?: string): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.type !== "hidden" &&
      (name === undefined ? field.name !== "" : field.name === name),
  );
}

function isChoice(field: Field): boolean {
  return field.type === "radio" || field.type === "checkbox";
}

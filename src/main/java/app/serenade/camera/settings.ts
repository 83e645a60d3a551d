// What the page says about its recording window.

export class Settings {
  constructor(private readonly root: HTMLElement) {}

  get owner(): string {
    return this.root.getAttribute("owner") ?? "";
  }

  get purpose(): string {
    return this.root.getAttribute("purpose") ?? "video";
  }

  /** What a recording is made for: the address its form goes to. */
  get place(): string {
    return this.form.getAttribute("action") ?? "";
  }

  get shortest(): number {
    return 1000 * Number(this.root.getAttribute("min-seconds") ?? 0);
  }

  get longest(): number {
    return 1000 * Number(this.root.getAttribute("max-seconds") ?? 60);
  }

  get actionLabel(): string {
    return this.root.getAttribute("action-label") ?? "";
  }

  /** Why nothing can be sent any more, or empty. */
  get closed(): string {
    return this.root.getAttribute("disabled-reason") ?? "";
  }

  /** Puts it into a field of the form, where it has that one. */
  say(field: string, value: string): void {
    const input = this.form.elements.namedItem(field);
    if (input instanceof HTMLInputElement) input.value = value;
  }

  get form(): HTMLFormElement {
    return this.root.querySelector("form[action]") as HTMLFormElement;
  }
}

// The window's words, which the page brings in a template in the reader's language.

export class Words {
  readonly #words = new Map<string, string>();

  constructor(source: HTMLTemplateElement | null) {
    source?.content.querySelectorAll<HTMLElement>("[data-key]").forEach((line) => {
      this.#words.set(line.dataset.key ?? "", line.textContent?.trim() ?? "");
    });
  }

  /** The words of a key with its number or word put in; empty where there are none. */
  of(key: string, value: string | number = ""): string {
    return (this.#words.get(key) ?? "").replace("{0}", String(value));
  }
}

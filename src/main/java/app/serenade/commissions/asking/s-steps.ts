// One question a screen on a phone, with Next and Back; all of them below each other where there is room, or without script.
const PHONE = "(max-width: 47.9rem)";

class Steps extends HTMLElement {
  #at = 0;
  #bar: HTMLElement | null = null;
  readonly #media = matchMedia(PHONE);
  readonly #fit = () => this.#show();
  readonly #pressed = (event: Event) => {
    const way = (event.target as Element).closest<HTMLElement>("[data-way]")?.dataset["way"];
    if (way) this.#go(way === "next" ? 1 : -1);
  };
  readonly #entered = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key !== "Enter" || !typing || !this.#media.matches || this.#at === this.#steps.length - 1) return;
    event.preventDefault();
    this.#go(1);
  };

  connectedCallback(): void {
    this.#bar = this.querySelector(":scope > .steps-bar") ?? this.#makeBar();
    this.#at = Math.max(0, this.#steps.findIndex((step) => step.querySelector("[aria-invalid=true], .error")));
    this.addEventListener("click", this.#pressed);
    this.addEventListener("keydown", this.#entered);
    this.#media.addEventListener("change", this.#fit);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#pressed);
    this.removeEventListener("keydown", this.#entered);
    this.#media.removeEventListener("change", this.#fit);
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(":scope > [data-step]")];
  }

  #go(by: number): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.#steps.length - 1);
    this.#show();
    this.#steps[this.#at]?.querySelector<HTMLElement>("input:checked, input, textarea")?.focus();
  }

  #show(): void {
    const phone = this.#media.matches;
    const last = this.#at === this.#steps.length - 1;
    this.#steps.forEach((step, i) => (step.hidden = phone && i !== this.#at));
    const send = this.querySelector<HTMLElement>(":scope > [data-last]");
    if (send) send.hidden = phone && !last;
    if (!this.#bar) return;
    this.#bar.hidden = !phone;
    this.#button("back").hidden = this.#at === 0;
    this.#button("next").hidden = last;
    this.#bar.querySelectorAll(".dots > span").forEach((dot, i) => {
      if (i === this.#at) dot.setAttribute("aria-current", "step");
      else dot.removeAttribute("aria-current");
    });
  }

  #button(way: "next" | "back"): HTMLElement {
    return this.#bar?.querySelector<HTMLElement>(`[data-way=${way}]`) as HTMLElement;
  }

  #makeBar(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "steps-bar";
    const dots = document.createElement("div");
    dots.className = "dots";
    dots.append(...this.#steps.map(() => document.createElement("span")));
    bar.append(this.#makeButton("back", "button quiet"), dots, this.#makeButton("next", "button primary"));
    this.append(bar);
    return bar;
  }

  #makeButton(way: "next" | "back", look: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = look;
    button.dataset["way"] = way;
    button.textContent = this.getAttribute(way);
    return button;
  }
}

customElements.define("s-steps", Steps);

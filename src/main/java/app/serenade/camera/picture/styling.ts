// The panels where a maker chooses looks, beauty and effects; what they say is one record, whenever it is asked.
import { type Effect, effectOf } from "./effects.ts";
import { NATURAL, type Picture } from "./picture.ts";
import { Samples } from "./samples.ts";

const PERCENT = 100;

export class Styling {
  readonly #samples: Samples;

  constructor(
    private readonly root: HTMLElement,
    signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    this.#samples = new Samples(root);
    root.addEventListener("click", (event) => this.#press(event), { signal });
    root.addEventListener("input", (event) => this.#heard(event), { signal });
    root.addEventListener("keydown", (event) => this.#escape(event), { signal });
    signal.addEventListener("abort", () => this.#samples.stop());
  }

  get picture(): Picture {
    return {
      look: this.#chosen("look"),
      strength: this.#strength("strength"),
      smooth: this.#strength("smooth"),
      bright: this.#strength("bright"),
      warm: this.#strength("warm"),
      effect: this.#chosen("effect"),
      words: this.#field("words").value,
    };
  }

  /** The operations of the chosen effect. */
  get effect(): Effect {
    return effectOf(this.#radio("effect", this.#chosen("effect"))?.dataset["operations"]);
  }

  /** Shows these choices, as if they had been made here. */
  choose(picture: Picture): void {
    for (const group of ["look", "effect"] as const) {
      const radio = this.#radio(group, picture[group]) ?? this.#radio(group, "");
      if (radio) radio.checked = true;
    }
    for (const name of ["strength", "smooth", "bright", "warm"] as const) this.#field(name).value = String(Math.round(picture[name] * PERCENT));
    this.#field("words").value = picture.words;
    this.#tell();
  }

  reset(): void {
    this.choose(NATURAL);
  }

  /** The samples of the looks show this video. */
  watch(video: HTMLVideoElement): void {
    this.#samples.watch(video);
  }

  /** Closes what is open. */
  close(): void {
    this.#open("");
  }

  /** What this browser cannot draw is said and not offered. */
  leaveOut(names: readonly string[]): void {
    this.#part("flat").hidden = names.length === 0;
    for (const name of names) {
      const field = this.root.querySelector<HTMLInputElement>(`input[data-field="${name}"]`);
      if (field) field.disabled = true;
    }
    for (const radio of this.root.querySelectorAll<HTMLInputElement>("input[data-operations]"))
      radio.disabled = names.some((name) => name in effectOf(radio.dataset["operations"]));
  }

  #press(event: Event): void {
    const pill = (event.target as Element).closest<HTMLElement>("[data-opens]");
    const panel = pill?.dataset["opens"] ?? "";
    if (pill) this.#open(pill.getAttribute("aria-expanded") === "true" ? "" : panel);
  }

  #open(name: string): void {
    for (const pill of this.root.querySelectorAll<HTMLElement>("[data-opens]")) pill.ariaExpanded = String(pill.dataset["opens"] === name);
    for (const panel of this.root.querySelectorAll<HTMLElement>("[data-choice]")) panel.hidden = panel.dataset["choice"] !== name;
    this.root.toggleAttribute("data-choosing", name !== "");
    if (name === "looks") this.#samples.start();
    else this.#samples.stop();
  }

  #escape(event: KeyboardEvent): void {
    const open = this.root.querySelector<HTMLElement>('[data-opens][aria-expanded="true"]');
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    this.close();
    open.focus();
  }

  #heard(event: Event): void {
    if ((event.target as Element).matches("[data-field], [data-group]")) this.#tell();
  }

  #tell(): void {
    this.#part("said").hidden = this.effect.words === undefined;
    this.#field("strength").disabled = this.#chosen("look") === "";
    this.changed();
  }

  #chosen(group: string): string {
    return this.root.querySelector<HTMLInputElement>(`input[data-group="${group}"]:checked`)?.value ?? "";
  }

  #radio(group: string, value: string): HTMLInputElement | undefined {
    return [...this.root.querySelectorAll<HTMLInputElement>(`input[data-group="${group}"]`)].find((radio) => radio.value === value);
  }

  #strength(name: string): number {
    return Number(this.#field(name).value) / PERCENT;
  }

  #field(name: string): HTMLInputElement {
    return this.root.querySelector(`input[data-field="${name}"]`) as HTMLInputElement;
  }

  #part(name: string): HTMLElement {
    return this.root.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }
}

// The field one writes a message in: it empties once the message is there, and keeps the words where sending failed.
import { randomId } from "./random-id.ts";

interface RequestEvent extends Event {
  detail: { ctx: { response?: { status?: number } } };
}

class MessageComposer extends HTMLElement {
  #sent: string | undefined;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("htmx:before:request", () => (this.#sent = this.#text.value), { signal });
    this.addEventListener("htmx:finally:request", (event) => this.#answered(event as RequestEvent), { signal });
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #text(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }

  #answered(event: RequestEvent): void {
    const status = event.detail.ctx.response?.status ?? 0;
    const arrived = status >= 200 && status < 300;
    if (arrived) this.#clear();
    if (status && status < 500) this.#renew();
    if (!status || status >= 500 || arrived) this.#say(arrived ? "" : (this.dataset["lost"] ?? ""));
    this.#sent = undefined;
  }

  /** What was typed while the message was on its way stays. */
  #clear(): void {
    const typed = this.#text.value;
    const sent = this.#sent ?? typed;
    this.#text.value = typed.startsWith(sent) ? typed.slice(sent.length) : typed;
  }

  /** The same id again is the same message: right for a second try, wrong for a next message. */
  #renew(): void {
    this.querySelector<HTMLInputElement>("input[name=id]")!.value = randomId();
  }

  #say(words: string): void {
    this.querySelector("#composer-note")!.textContent = words;
  }

  /** Enter sends where there is a real keyboard; with Shift it starts a line, as everywhere. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(hover: hover)").matches) return;
    event.preventDefault();
    if (this.#text.value.trim()) this.querySelector("form")!.requestSubmit();
  }
}

customElements.define("message-composer", MessageComposer);

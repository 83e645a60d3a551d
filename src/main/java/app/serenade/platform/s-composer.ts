// <s-composer>: a field one writes a message or a comment in: it empties once that is there, and keeps the words where sending failed.
// With `waits`, nothing is sent before something is typed.
import { randomId } from "./random-id.ts";

const SIGN_IN = "/sign-in";

interface RequestEvent extends Event {
  detail: { ctx: { text?: string; response?: { status?: number; raw?: Response } } };
}

class Composer extends HTMLElement {
  #sent: string | undefined;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("htmx:before:request", () => (this.#sent = this.#text.value), { signal });
    this.addEventListener("htmx:finally:request", (event) => this.#answered(event as RequestEvent), { signal });
    this.addEventListener("htmx:before:swap", (event) => isAstray(event as RequestEvent) && event.preventDefault(), { signal });
    this.addEventListener("input", () => this.#weigh(), { signal });
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#weigh();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #text(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }

  #answered(event: RequestEvent): void {
    const status = event.detail.ctx.response?.status ?? 0;
    const away = isAstray(event);
    const arrived = status >= 200 && status < 300 && !away;
    if (arrived) this.#clear();
    if (status && status < 500 && !away) this.#renew();
    if (!status || status >= 500 || away || arrived) this.#say(arrived ? "" : (this.dataset["lost"] ?? ""));
    this.#sent = undefined;
  }

  /** What was typed while the message was on its way stays. */
  #clear(): void {
    const typed = this.#text.value;
    const sent = this.#sent ?? typed;
    this.#text.value = typed.startsWith(sent) ? typed.slice(sent.length) : typed;
    this.#text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #weigh(): void {
    const button = this.querySelector("button");
    if (button && this.hasAttribute("waits")) button.disabled = !this.#text.value.trim();
  }

  /** The same id again is the same message: right for a second try, wrong for a next message. */
  #renew(): void {
    this.querySelector<HTMLInputElement>("input[data-fresh]")!.value = randomId();
  }

  #say(words: string): void {
    this.querySelector(".composer-note")!.textContent = words;
  }

  /** Enter sends where there is a real keyboard; with Shift it starts a line, as everywhere. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(hover: hover)").matches) return;
    event.preventDefault();
    if (this.#text.value.trim()) this.querySelector("form")!.requestSubmit();
  }
}

/** It came to the page for signing in, or to one that says only that nothing is there: nothing arrived. */
function isAstray({ detail: { ctx } }: RequestEvent): boolean {
  const answer = ctx.response?.raw;
  if (!answer) return false;
  return new URL(answer.url).pathname === SIGN_IN || (!answer.ok && !ctx.text?.includes("composer-note"));
}

customElements.define("s-composer", Composer);

// A microphone for the text field whose id is in `of`, where the browser turns speech into words: on the device where it can,
// else after saying once who hears it. Where the browser can not, nothing is shown.
import { element } from "../../platform/element.ts";
import { icon } from "../../platform/icon.ts";
import { type Heard, type Recognition, type Unheard, canListen, isAgreed, listensLocally, recognition } from "../../platform/speech.ts";
import { toast } from "../../platform/toast.ts";

class Voice extends HTMLElement {
  #listening: Recognition | null = null;
  readonly #stopTyping = (event: Event) => event.isTrusted && this.#listening?.abort();

  connectedCallback(): void {
    if (!canListen()) return;
    const button = element("button", "button icon-only quiet", { type: "button", "aria-pressed": "false" }, icon("mic"));
    button.addEventListener("click", () => void this.#press());
    this.replaceChildren(button);
    this.#show();
    this.#field?.addEventListener("input", this.#stopTyping);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#field?.removeEventListener("input", this.#stopTyping);
  }

  get #field(): HTMLInputElement | HTMLTextAreaElement | null {
    return document.getElementById(this.getAttribute("of") ?? "") as HTMLInputElement | null;
  }

  async #press(): Promise<void> {
    if (this.#listening) return this.#listening.stop();
    const local = await listensLocally();
    if (local || (await isAgreed(document.getElementById("voice-notice")))) this.#listen(local);
  }

  #listen(local: boolean): void {
    const field = this.#field;
    if (!field || field.readOnly || this.#listening) return;
    const listening = recognition(local);
    if (!listening) return;
    listening.interimResults = true;
    const before = field.value.slice(0, field.selectionEnd ?? field.value.length);
    const after = field.value.slice(before.length);
    listening.addEventListener("result", (event) => this.#write(field, before, words(event as Heard), after));
    listening.addEventListener("error", (event) => this.#fail((event as Unheard).error));
    listening.addEventListener("end", () => this.#show((this.#listening = null)));
    this.#show((this.#listening = listening));
    listening.start();
  }

  #write(field: HTMLInputElement | HTMLTextAreaElement, before: string, said: string, after: string): void {
    if (field.readOnly) return this.#listening?.abort();
    const written = [before.trimEnd(), said.trim(), after.trimStart()].filter(Boolean).join(" ");
    field.value = written.slice(0, field.maxLength);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #fail(error: string): void {
    if (error === "aborted") return;
    const kind = error === "no-speech" ? "silent" : error === "not-allowed" ? "refused" : "failed";
    toast(this.getAttribute(kind) ?? error);
  }

  #show(listening: Recognition | null = null): void {
    const button = this.querySelector("button");
    button?.setAttribute("aria-pressed", String(listening !== null));
    button?.setAttribute("aria-label", this.getAttribute(listening ? "stop" : "label") ?? "");
  }
}

function words(heard: Heard): string {
  return Array.from(heard.results, (result) => result[0]?.transcript ?? "").join("");
}

customElements.define("s-voice", Voice);

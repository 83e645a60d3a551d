// <s-heard topic>: a stream of one public topic for a sheet, whose page may follow others. What it hears it says itself, and nothing around it hears.
const HEARD = ["live:open", "live:comment"];

class Heard extends HTMLElement {
  #stream: EventSource | undefined;
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    document.addEventListener("visibilitychange", () => this.#open(!document.hidden), { signal: this.#listening.signal });
    this.#open(!document.hidden);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#open(false);
  }

  /** A page that nobody sees needs no stream; shown again it is told that it may have missed something. */
  #open(wanted: boolean): void {
    this.#stream?.close();
    this.#stream = undefined;
    if (!wanted) return;
    const stream = new EventSource(`/live?account=false&topic=${this.getAttribute("topic") ?? ""}`);
    for (const name of HEARD) stream.addEventListener(name, () => this.dispatchEvent(new CustomEvent(name)));
    this.#stream = stream;
  }
}

customElements.define("s-heard", Heard);

// <s-chapters>: the moments of a video at which each wish is answered. A press jumps there, as does an address that ends in #at= and
// milliseconds; the present one is marked.

class Chapters extends HTMLElement {
  #left = new AbortController();

  connectedCallback(): void {
    this.#left = new AbortController();
    const { signal } = this.#left;
    this.addEventListener("click", (event) => this.#jump(event), { signal });
    this.#video?.addEventListener("timeupdate", () => this.#mark(), { signal });
    window.addEventListener("hashchange", () => this.#follow(), { signal });
    this.#follow();
    this.#mark();
  }

  disconnectedCallback(): void {
    this.#left.abort();
  }

  get #video(): HTMLVideoElement | null {
    return this.closest(".stage")?.querySelector("video") ?? null;
  }

  #jump(event: Event): void {
    const chip = (event.target as Element).closest<HTMLElement>("[data-at]");
    const video = this.#video;
    if (!chip || !video) return;
    video.currentTime = Number(chip.dataset.at) / 1000;
    void video.play().catch(() => {});
    this.#mark();
  }

  /** To where the address leads, as soon as the video can. */
  #follow(): void {
    const video = this.#video;
    const at = /^#at=(\d+)$/.exec(location.hash)?.[1];
    if (!video || at === undefined) return;
    const go = () => (video.currentTime = Number(at) / 1000);
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) go();
    else video.addEventListener("loadedmetadata", go, { once: true, signal: this.#left.signal });
  }

  /** The last one that has begun. */
  #mark(): void {
    const now = 1000 * (this.#video?.currentTime ?? 0);
    const chips = [...this.querySelectorAll<HTMLElement>("[data-at]")];
    const present = chips.findLast((chip) => Number(chip.dataset.at) <= now + 1);
    if (present?.ariaCurrent === null) present.scrollIntoView({ block: "nearest", inline: "center" });
    for (const chip of chips) chip.ariaCurrent = chip === present ? "true" : null;
  }
}

customElements.define("s-chapters", Chapters);

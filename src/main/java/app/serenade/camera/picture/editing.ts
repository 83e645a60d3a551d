// The film after shooting: played as it will be sent, with what is cut off left out, and made anew where it was changed.
import { Cover } from "./cover.ts";
import { type Edit, UNTOUCHED } from "./edit.ts";
import type { Outlet } from "./outlet.ts";
import { Pipeline } from "./pipeline.ts";
import { replayed } from "./replay.ts";
import { Stills } from "./stills.ts";
import { Strip } from "./strip.ts";
import type { Styling } from "./styling.ts";
import { Trimmer } from "./trimmer.ts";

/** Whoever moves a strength is not kept waiting for small pictures. */
const STILL_MS = 150;

interface Parts {
  playback: HTMLVideoElement;
  drawn: HTMLCanvasElement;
  mute: HTMLElement;
}

export class Editing {
  readonly #pipeline: Pipeline;
  readonly #trimmer: Trimmer;
  readonly #cover: Cover;
  readonly #stills = new Stills();
  readonly #strip: Strip;
  #restyled: ReturnType<typeof setTimeout> | undefined;
  #open = false;
  #length: number | undefined;
  #playing = new AbortController();

  constructor(
    root: HTMLElement,
    private readonly parts: Parts,
    private readonly styling: Styling,
    say: (key: string, seconds: string) => string,
    signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    this.#pipeline = new Pipeline(parts.playback, parts.drawn);
    this.#trimmer = new Trimmer(root, (seconds) => say("length", seconds), signal, (at) => this.#look(at));
    this.#cover = new Cover(root, parts.playback, this.#stills, (seconds) => say("cover", seconds), signal, changed);
    this.#strip = new Strip(root, this.#stills);
    parts.mute.addEventListener("click", () => this.#mute(!this.#muted), { signal });
    parts.playback.addEventListener("timeupdate", () => this.#stayInside(), { signal });
  }

  /** What is wanted now; a film that this browser cannot play goes as it is. */
  get edit(): Edit {
    if (this.parts.playback.error) return UNTOUCHED;
    return { picture: this.styling.picture, ...this.#trimmer.cuts, muted: this.#muted };
  }

  /** The moment that was picked for the cover, in milliseconds of the film as it was shot. */
  get cover(): number | undefined {
    return this.#cover.picked;
  }

  /** The same in the film that is sent; undefined for the usual one. */
  get coverSent(): number | undefined {
    return this.parts.playback.error ? undefined : this.#cover.sent;
  }

  /** A film is looked at; where it was changed before, those changes are there again. */
  open(address: string, earlier: Edit | undefined, cover: number | undefined): void {
    this.#open = true;
    this.#playing = new AbortController();
    const { playback } = this.parts;
    const { signal } = this.#playing;
    if (earlier) this.styling.choose(earlier.picture);
    this.#cover.open(0, cover);
    this.#mute(earlier?.muted ?? false);
    this.#trimmer.open(0, UNTOUCHED);
    this.styling.watch(playback);
    playback.addEventListener("loadeddata", () => this.#play(), { signal, once: true });
    const ready = () => void this.#measure(address, earlier ?? UNTOUCHED, cover, signal);
    playback.addEventListener("durationchange", ready, { signal });
  }

  /** Draws what is chosen now. */
  restyle(): void {
    const { picture, effect } = this.styling;
    this.#pipeline.show(picture, effect);
    if (!this.#open) return;
    this.styling.leaveOut(this.#pipeline.leavesOut);
    this.#stills.choose(picture, effect);
    clearTimeout(this.#restyled);
    this.#restyled = setTimeout(() => this.#redraw(), STILL_MS);
  }

  /** Makes the film as it was changed, in this browser. */
  async make(file: File, outlet: Outlet, signal: AbortSignal): Promise<void> {
    const { edit } = this;
    const { effect } = this.styling;
    if (typeof VideoEncoder === "undefined") return replayed(file, edit, effect, outlet, signal);
    const { remade } = await import("./encode.lazy.ts");
    return remade(file, edit, effect, outlet, signal);
  }

  close(): void {
    this.#open = false;
    this.#playing.abort();
    clearTimeout(this.#restyled);
    this.#pipeline.stop();
    this.#strip.close();
    this.#stills.release();
    this.#mute(false);
    this.#trimmer.open(0, UNTOUCHED);
    this.#cover.open(0, undefined);
    this.#length = undefined;
    this.styling.close();
  }

  get #muted(): boolean {
    return this.parts.mute.ariaPressed === "true";
  }

  #mute(muted: boolean): void {
    this.parts.mute.ariaPressed = String(muted);
    this.parts.playback.muted = muted;
    if (this.#open) this.changed();
  }

  #play(): void {
    this.#pipeline.start();
    this.restyle();
  }

  async #measure(address: string, earlier: Edit, cover: number | undefined, signal: AbortSignal): Promise<void> {
    const { duration } = this.parts.playback;
    if (!Number.isFinite(duration) || this.#length === duration) return;
    this.#length = duration;
    this.#trimmer.open(1000 * duration, earlier);
    this.#cover.open(1000 * duration, cover);
    this.#cover.keepWithin(this.#trimmer.cuts);
    this.changed();
    await this.#strip.open(address, 1000 * duration, signal);
  }

  #redraw(): void {
    this.#strip.draw();
    this.#cover.draw();
  }

  /** Shows the moment that is cut at. */
  #look(at: number): void {
    this.parts.playback.currentTime = at / 1000;
    this.#cover.keepWithin(this.#trimmer.cuts);
    this.changed();
  }

  #stayInside(): void {
    const { start, end } = this.#trimmer.cuts;
    const { playback } = this.parts;
    if (!this.#open || playback.paused) return;
    const at = 1000 * playback.currentTime;
    if (at + 250 < start || (end !== undefined && at > end)) playback.currentTime = start / 1000;
  }
}

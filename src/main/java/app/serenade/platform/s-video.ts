// <s-video autoplay><video src poster playsinline loop></video></s-video>: plays while in view; a tap pauses; sound is off until allowed.
import { icon } from "./icon.ts";
import { element } from "./element.ts";
import { fit, measure } from "./film-source.ts";
import { pixels } from "./placeholder.ts";
import { SeekSheet } from "./seek-sheet.ts";
import { onSound, setSound, soundOn } from "./sound.ts";
import { word } from "./words.ts";

const IN_VIEW = 0.6;
const MOST_REPAIRS = 2;

export class StageVideo extends HTMLElement {
  readonly #states = this.attachInternals().states;
  #video: HTMLVideoElement | null = null;
  #watch: IntersectionObserver | undefined;
  #events = new AbortController();
  #stopped = false;
  #repairs = 0;
  #surface = element("button", "surface", { type: "button" }, element("span", "glyph", {}, icon("play")));
  #sound = element("button", "sound button glass icon-only", { type: "button" });
  #track = element("input", "track", { type: "range", min: "0", max: "1000", value: "0" });

  connectedCallback(): void {
    this.#video = this.querySelector("video");
    if (!this.#video) return;
    this.#events = new AbortController();
    this.#furnish(this.#video);
    this.#listen(this.#video);
    if (this.hasAttribute("autoplay")) {
      this.#watch = new IntersectionObserver(([entry]) => this.#seen(entry!.intersectionRatio >= IN_VIEW), { threshold: IN_VIEW });
      this.#watch.observe(this);
    }
    this.#show();
  }

  disconnectedCallback(): void {
    this.#events.abort();
    this.#watch?.disconnect();
    this.#video?.pause();
  }

  /** Plays from here, to be heard: called where the reader has just asked for it. */
  playAloud(): void {
    setSound(true);
    this.#stopped = false;
    void this.#play();
  }

  #furnish(video: HTMLVideoElement): void {
    video.controls = false;
    video.muted = !soundOn();
    this.#track.setAttribute("aria-label", word("position"));
    this.querySelectorAll(":scope > :is(.surface, .sound, .track, .placeholder, .seek-window)").forEach((old) => old.remove());
    this.append(this.#surface, this.#sound, this.#track);
    fit(video);
    this.#hold(video);
  }

  /** Something to look at until the poster is there. */
  #hold(video: HTMLVideoElement): void {
    const picture = pixels(video.dataset["placeholder"] ?? "");
    if (!picture || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const canvas = element("canvas", "placeholder", { width: String(picture.width), height: String(picture.height), "aria-hidden": "true" });
    canvas.getContext("2d")?.putImageData(new ImageData(picture.rgba, picture.width, picture.height), 0, 0);
    this.prepend(canvas);
  }

  #listen(video: HTMLVideoElement): void {
    const { signal } = this.#events;
    const on = (type: string, act: () => void) => video.addEventListener(type, act, { signal });
    on("play", () => this.#show());
    on("pause", () => this.#show());
    on("timeupdate", () => this.#progress());
    on("waiting", () => this.#states.add("waiting"));
    on("playing", () => this.#playing());
    on("loadedmetadata", () => this.#turn());
    on("loadeddata", () => this.querySelector(":scope > .placeholder")?.remove());
    on("error", () => this.#repair(video));
    new SeekSheet(video, this.#track, signal);
    if (video.readyState > 0) this.#turn();
    this.#surface.addEventListener("click", () => this.#toggle(), { signal });
    this.#sound.addEventListener("click", () => setSound(video.muted), { signal });
    this.#track.addEventListener("input", () => this.#seek(), { signal });
    signal.addEventListener("abort", onSound((heard) => this.#hear(heard)));
  }

  #seen(inView: boolean): void {
    if (!inView) this.#video?.pause();
    else if (!this.#stopped) void this.#play();
  }

  async #play(): Promise<void> {
    const video = this.#video;
    if (!video) return;
    try {
      await video.play();
    } catch (refused) {
      if (!(refused instanceof DOMException) || refused.name !== "NotAllowedError") return;
      video.muted = true;
      await video.play().catch(() => this.#show());
    }
  }

  #toggle(): void {
    this.#stopped = !this.#video?.paused;
    if (this.#stopped) this.#video?.pause();
    else void this.#play();
  }

  #playing(): void {
    this.#states.delete("waiting");
    const all = [...document.querySelectorAll<StageVideo>("s-video")];
    const next = all[all.indexOf(this) + 1]?.querySelector("video");
    if (!next || next.preload === "auto") return;
    fit(next);
    next.preload = "auto";
  }

  /** A film that was replaced under its address while it played goes on from where it was; one in pieces as one file. */
  #repair(video: HTMLVideoElement): void {
    if (video.error?.code === MediaError.MEDIA_ERR_ABORTED || this.#repairs++ >= MOST_REPAIRS) return;
    const [at, playing] = [video.currentTime, !this.#stopped && this.hasAttribute("autoplay")];
    delete video.dataset["list"];
    if (!fit(video)) video.load();
    video.currentTime = at;
    if (playing) void this.#play();
  }

  #hear(heard: boolean): void {
    if (this.#video) this.#video.muted = !heard;
    this.#show();
  }

  #show(): void {
    const paused = this.#video?.paused ?? true;
    const muted = this.#video?.muted ?? true;
    if (paused && (this.#stopped || !this.hasAttribute("autoplay"))) this.#states.add("paused");
    else this.#states.delete("paused");
    this.#surface.setAttribute("aria-label", word(paused ? "play" : "pause"));
    this.#sound.setAttribute("aria-label", word(muted ? "soundOn" : "soundOff"));
    this.#sound.replaceChildren(icon(muted ? "volume-x" : "volume-2"));
  }

  #progress(): void {
    const { currentTime = 0, duration = 0 } = this.#video ?? {};
    if (!duration) return;
    this.#track.value = String((1000 * currentTime) / duration);
    this.#track.style.setProperty("--played", `${(100 * currentTime) / duration}%`);
  }

  #seek(): void {
    const video = this.#video;
    if (video?.duration) video.currentTime = (Number(this.#track.value) / 1000) * video.duration;
    this.#progress();
  }

  /** A picture lying down is shown whole, before its own blurred poster. */
  #turn(): void {
    const video = this.#video;
    if (!video || video.videoWidth <= video.videoHeight || this.#states.has("lying")) return;
    this.#states.add("lying");
    if (video.poster) this.prepend(element("img", "veil", { src: video.poster, alt: "" }));
  }
}

measure();
customElements.define("s-video", StageVideo);

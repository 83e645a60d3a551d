// A strip of frames of a film, for whoever picks moments of it.
import { type Still, type Stills, stillOf } from "./stills.ts";

const FRAMES = 10;

export class Strip {
  readonly #canvases: HTMLCanvasElement[];
  #frames: Still[] = [];
  #rounds = 0;

  constructor(
    root: HTMLElement,
    private readonly stills: Stills,
  ) {
    this.#canvases = [...root.querySelectorAll<HTMLCanvasElement>("canvas[data-strip]")];
  }

  /** Frames of a film of so many milliseconds; gives up quietly where the browser cannot look for them. */
  async open(address: string, length: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const video = document.createElement("video");
    video.muted = true;
    video.src = address;
    signal.addEventListener("abort", () => release(video), { once: true });
    this.close();
    const round = this.#rounds;
    while (this.#frames.length < FRAMES) {
      video.currentTime = ((this.#frames.length + 0.5) * length) / FRAMES / 1000;
      if (!(await settled(video)) || signal.aborted || round !== this.#rounds) break;
      this.#add(video);
    }
    release(video);
  }

  /** As the film looks now. */
  draw(): void {
    this.#frames.forEach((frame, number) => this.#place(frame, number));
  }

  close(): void {
    this.#rounds++;
    this.#frames = [];
    for (const canvas of this.#canvases) canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  }

  #add(video: HTMLVideoElement): void {
    const { width = 0, height = 0 } = this.#canvases[0] ?? {};
    const frame = stillOf(video, width / FRAMES, height);
    this.#place(frame, this.#frames.push(frame) - 1);
  }

  #place(frame: Still, number: number): void {
    for (const canvas of this.#canvases) this.stills.draw(frame, canvas, (number * canvas.width) / FRAMES, canvas.width / FRAMES);
  }
}

/** It reads no more of its film. */
function release(video: HTMLVideoElement): void {
  video.removeAttribute("src");
  video.load();
}

function settled(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    video.onseeked = () => resolve(video.videoWidth > 0);
    video.onerror = video.onemptied = () => resolve(false);
  });
}

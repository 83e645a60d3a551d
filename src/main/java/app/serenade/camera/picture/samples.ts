// The looks as they would be: what the camera sees now, small, once for each look.
import { LOOKS, tableOf } from "./looks.ts";

const EVERY_MS = 400;
const BITS = 4;
const STEPS = 1 << BITS;

export class Samples {
  readonly #tables = new Map<string, Uint32Array>();
  readonly #canvases: HTMLCanvasElement[];
  #video: HTMLVideoElement | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(root: HTMLElement) {
    this.#canvases = [...root.querySelectorAll<HTMLCanvasElement>("canvas[data-sample]")];
  }

  watch(video: HTMLVideoElement): void {
    this.#video = video;
  }

  start(): void {
    this.stop();
    this.#show();
    this.#timer = setInterval(() => this.#show(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #show(): void {
    const [first, ...others] = this.#canvases;
    const video = this.#video;
    const pen = first?.getContext("2d", { willReadFrequently: true });
    if (!first || !pen || !video?.videoWidth) return;
    const { width, height } = first;
    const scale = Math.max(width / video.videoWidth, height / video.videoHeight);
    const w = video.videoWidth * scale;
    const h = video.videoHeight * scale;
    pen.drawImage(video, (width - w) / 2, (height - h) / 2, w, h);
    const natural = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
    for (const canvas of others) this.#tint(canvas, natural, width, height);
  }

  #tint(canvas: HTMLCanvasElement, natural: Uint32Array, width: number, height: number): void {
    const table = this.#tableOf(canvas.dataset["sample"] ?? "");
    const image = new ImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const drop = 8 - BITS;
    natural.forEach((pixel, at) => {
      const red = (pixel & 255) >> drop;
      const green = ((pixel >> 8) & 255) >> drop;
      const blue = ((pixel >> 16) & 255) >> drop;
      pixels[at] = table[(((blue << BITS) | green) << BITS) | red] ?? 0;
    });
    canvas.getContext("2d")?.putImageData(image, 0, 0);
  }

  #tableOf(look: string): Uint32Array {
    const known = this.#tables.get(look);
    if (known) return known;
    const table = new Uint32Array(tableOf(LOOKS[look] ?? ((red, green, blue) => [red, green, blue]), STEPS).buffer);
    this.#tables.set(look, table);
    return table;
  }
}

// Single frames of a film, small, drawn as the film will look.
import { type Effect, NO_EFFECT } from "./effects.ts";
import type { Painter } from "./painter.ts";
import { painterOn } from "./painting.ts";
import { NATURAL, type Picture, isNatural } from "./picture.ts";

const BLUR_BY = 2;

/** A whole frame as it was shot, and when in its film that is. */
export interface Still {
  natural: OffscreenCanvas;
  seconds: number;
}

/** What the video shows now, just large enough to fill so much. */
export function stillOf(video: HTMLVideoElement, width: number, height: number): Still {
  const scale = Math.max(width / video.videoWidth, height / video.videoHeight);
  const natural = new OffscreenCanvas(Math.ceil(video.videoWidth * scale), Math.ceil(video.videoHeight * scale));
  natural.getContext("2d")?.drawImage(video, 0, 0, natural.width, natural.height);
  return { natural, seconds: video.currentTime };
}

export class Stills {
  #picture: Picture = NATURAL;
  #effect: Effect = NO_EFFECT;
  #canvas: OffscreenCanvas | undefined;
  #painter: Painter | undefined;

  choose(picture: Picture, effect: Effect): void {
    this.#picture = picture;
    this.#effect = effect;
    this.#painter?.choose(picture, effect);
  }

  /** The middle of it, as wide as asked for and as high as the canvas. */
  draw(still: Still, canvas: HTMLCanvasElement, from = 0, width = canvas.width): void {
    const shown = isNatural(this.#picture) ? still.natural : this.#painted(still);
    const scale = Math.max(width / shown.width, canvas.height / shown.height);
    const part = { width: width / scale, height: canvas.height / scale };
    const x = (shown.width - part.width) / 2;
    const y = (shown.height - part.height) / 2;
    canvas.getContext("2d")?.drawImage(shown, x, y, part.width, part.height, from, 0, width, canvas.height);
  }

  release(): void {
    this.#painter?.release();
    this.#painter = this.#canvas = undefined;
  }

  #painted({ natural, seconds }: Still): OffscreenCanvas {
    const { width, height } = natural;
    const canvas = (this.#canvas ??= new OffscreenCanvas(width, height));
    canvas.width = width;
    canvas.height = height;
    if (!this.#painter) {
      this.#painter = painterOn(canvas);
      this.#painter.choose(this.#picture, this.#effect);
    }
    this.#painter.paint({ source: natural, size: { width, height }, cut: { x: 0, y: 0, width, height }, seconds }, BLUR_BY);
    return canvas;
  }
}

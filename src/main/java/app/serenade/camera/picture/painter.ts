// What draws a frame as its maker chose it.
import type { Effect } from "./effects.ts";
import type { Picture } from "./picture.ts";
import type { Cut, Size } from "./portrait.ts";

export type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** A frame, which part of it is the picture, and how long it has been running. */
export interface Frame {
  source: TexImageSource & CanvasImageSource;
  size: Size;
  cut: Cut;
  seconds: number;
}

export interface Painter {
  /** Operations and strengths that this way of drawing leaves out. */
  readonly leavesOut: readonly string[];
  choose(picture: Picture, effect: Effect): void;
  /** Draws it over the whole canvas; its smoothing so much smaller. */
  paint(frame: Frame, blurBy: number): void;
  /** Nothing of it is used any more. */
  release(): void;
}

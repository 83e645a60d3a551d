// What draws a frame as its maker chose it: by WebGL, or plainly where there is none.
import { type Effect, NO_EFFECT } from "./effects.ts";
import { FlatPainter } from "./flat-painter.ts";
import { GlPainter } from "./gl-painter.ts";
import { NATURAL, type Picture } from "./picture.ts";
import { type Cut, type Size } from "./portrait.ts";

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

/** A canvas draws in one way for as long as it is there. */
export function painterOn(canvas: Canvas): Painter {
  const context = canvas.getContext("webgl2", { alpha: false, antialias: false, powerPreference: "high-performance" });
  const painter = context ? new GlPainter(context as WebGL2RenderingContext) : new FlatPainter(canvas);
  painter.choose(NATURAL, NO_EFFECT);
  return painter;
}

// Chooses how a canvas is drawn on: by WebGL, or plainly where there is none.
import { NO_EFFECT } from "./effects.ts";
import { FlatPainter } from "./flat-painter.ts";
import { GlPainter } from "./gl-painter.ts";
import type { Canvas, Painter } from "./painter.ts";
import { NATURAL } from "./picture.ts";

/** A canvas draws in one way for as long as it is there. */
export function painterOn(canvas: Canvas): Painter {
  const context = canvas.getContext("webgl2", { alpha: false, antialias: false, powerPreference: "high-performance" });
  const painter = context ? new GlPainter(context as WebGL2RenderingContext) : new FlatPainter(canvas);
  painter.choose(NATURAL, NO_EFFECT);
  return painter;
}

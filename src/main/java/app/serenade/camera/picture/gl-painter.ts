// Draws a frame by WebGL: smoothed where it is skin, toned by a table, and changed by the effect's operations.
import { type Effect, OPERATIONS, type Operation, numbersOf } from "./effects.ts";
import { GlProgram, Target, coverAll, cube, plainTexture } from "./gl-program.ts";
import { STEPS, tableOf, toneOf } from "./looks.ts";
import type { Frame, Painter } from "./painter.ts";
import type { Picture } from "./picture.ts";
import type { Size } from "./portrait.ts";
import { BLUR, PICTURE } from "./shaders.ts";
import { drawWords } from "./sticker.ts";

/** Where each texture lies. A target that is drawn on may not be read, so each has a place of its own. */
const UNIT = { source: 0, across: 1, blurred: 2, tone: 3, sticker: 4 } as const;
const STICKER: Size = { width: 540, height: 960 };

export class GlPainter implements Painter {
  readonly leavesOut = [];
  readonly #blur: GlProgram;
  readonly #whole: GlProgram;
  readonly #source: WebGLTexture;
  readonly #sticker: WebGLTexture;
  readonly #across: Target;
  readonly #blurred: Target;
  #smooth = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.#blur = new GlProgram(gl, BLUR);
    this.#whole = new GlProgram(gl, PICTURE);
    coverAll(gl);
    this.#source = plainTexture(gl, UNIT.source);
    this.#across = new Target(gl, UNIT.across);
    this.#blurred = new Target(gl, UNIT.blurred);
    cube(gl, UNIT.tone);
    this.#sticker = plainTexture(gl, UNIT.sticker);
    this.#blur.use();
    this.#whole.use();
    for (const name of ["source", "blurred", "tone", "sticker"] as const) this.#whole.texture(name, UNIT[name]);
    this.#whole.number("tones", STEPS);
  }

  choose(picture: Picture, effect: Effect): void {
    const { gl } = this;
    this.#smooth = picture.smooth;
    gl.activeTexture(gl.TEXTURE0 + UNIT.tone);
    const table = tableOf(toneOf(picture), STEPS);
    gl.texImage3D(gl.TEXTURE_3D, 0, gl.RGBA8, STEPS, STEPS, STEPS, 0, gl.RGBA, gl.UNSIGNED_BYTE, table);
    this.#whole.use();
    for (const operation of Object.keys(OPERATIONS) as Operation[]) this.#whole.four(operation, numbersOf(effect, operation));
    this.#whole.number("smoothing", picture.smooth);
    if (effect.words) this.#write(picture.words, effect.words);
  }

  paint(frame: Frame, blurBy: number): void {
    const { gl } = this;
    const { width, height } = gl.canvas;
    gl.activeTexture(gl.TEXTURE0 + UNIT.source);
    gl.bindTexture(gl.TEXTURE_2D, this.#source);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, frame.source);
    const view = viewOf(frame);
    if (this.#smooth > 0) this.#blurInTwo(view, Math.ceil(width / blurBy), Math.ceil(height / blurBy));
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, width, height);
    this.#whole.use();
    this.#whole.four("view", view);
    this.#whole.number("moment", frame.seconds % 3600);
    this.#whole.draw();
  }

  release(): void {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }

  #blurInTwo(view: View, width: number, height: number): void {
    this.#blur.use();
    this.#across.begin(width, height);
    this.#blur.texture("source", UNIT.source);
    this.#blur.four("view", view);
    this.#blur.pair("along", 1 / width, 0);
    this.#blur.draw();
    this.#blurred.begin(width, height);
    this.#blur.texture("source", UNIT.across);
    this.#blur.four("view", [0, 0, 1, 1]);
    this.#blur.pair("along", 0, 1 / height);
    this.#blur.draw();
  }

  #write(words: string, how: number[]): void {
    const { gl } = this;
    const paper = new OffscreenCanvas(STICKER.width, STICKER.height);
    const pen = paper.getContext("2d");
    if (!pen) return;
    drawWords(pen, STICKER.width, STICKER.height, words, how);
    gl.activeTexture(gl.TEXTURE0 + UNIT.sticker);
    gl.bindTexture(gl.TEXTURE_2D, this.#sticker);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, paper);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  }
}

type View = [number, number, number, number];

/** Which part of the source is seen, in parts of it. */
function viewOf({ cut, size }: Frame): View {
  return [cut.x / size.width, cut.y / size.height, cut.width / size.width, cut.height / size.height];
}

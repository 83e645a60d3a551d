// Draws a frame without WebGL: the same tones by the same functions, pixel by pixel, and the effects that need no shader.
import { type Effect, NO_EFFECT, numbersOf } from "./effects.ts";
import { tableOf, toneOf } from "./looks.ts";
import type { Canvas, Frame, Painter } from "./painter.ts";
import { NATURAL, type Picture } from "./picture.ts";
import { drawWords } from "./sticker.ts";

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const BITS = 6;
const STEPS = 1 << BITS;

export class FlatPainter implements Painter {
  readonly leavesOut = ["smooth", "shift", "grain"];
  readonly #pen: Pen;
  #table = new Uint32Array();
  #picture = NATURAL;
  #effect = NO_EFFECT;

  constructor(private readonly canvas: Canvas) {
    const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!pen) throw new Error("no canvas");
    this.#pen = pen as Pen;
  }

  choose(picture: Picture, effect: Effect): void {
    this.#picture = picture;
    this.#effect = effect;
    const levels = effect.steps?.[0] ?? 0;
    const tone = toneOf(picture);
    const step = (part: number) => (levels ? Math.round(Math.max(0, Math.min(1, part)) * levels) / levels : part);
    this.#table = new Uint32Array(tableOf((r, g, b) => tone(r, g, b).map(step) as [number, number, number], STEPS).buffer);
  }

  paint(frame: Frame): void {
    const { width, height } = this.canvas;
    const [columns, rows] = numbersOf(this.#effect, "split");
    for (let row = 0; row < Math.max(1, rows); row++)
      for (let column = 0; column < Math.max(1, columns); column++) this.#place(frame, column, row, Math.max(1, columns), Math.max(1, rows));
    this.#tone(width, height);
    this.#light(frame.seconds, width, height);
    this.#shade(width, height);
    if (this.#effect.words) drawWords(this.#pen, width, height, this.#picture.words, this.#effect.words);
  }

  release(): void {}

  /** One of so many pictures, whole or its two halves, each the other's mirror. */
  #place(frame: Frame, column: number, row: number, columns: number, rows: number): void {
    const [across, down] = numbersOf(this.#effect, "mirror");
    const width = this.canvas.width / columns;
    const height = this.canvas.height / rows;
    for (let right = 0; right <= (across ? 1 : 0); right++)
      for (let below = 0; below <= (down ? 1 : 0); below++) {
        const pen = this.#pen;
        pen.save();
        pen.translate((column + right) * width, (row + below) * height);
        pen.scale(right ? -1 : 1, below ? -1 : 1);
        pen.beginPath();
        pen.rect(0, 0, across ? width / 2 : width, down ? height / 2 : height);
        pen.clip();
        this.#draw(frame, width, height, columns, rows);
        pen.restore();
      }
  }

  #draw({ source, cut, seconds }: Frame, width: number, height: number, columns: number, rows: number): void {
    const [by, beats] = numbersOf(this.#effect, "pulse");
    const near = 1 + by * (1 - ((seconds * beats) % 1)) ** 3;
    const w = (cut.width * Math.min(1, rows / columns)) / near;
    const h = (cut.height * Math.min(1, columns / rows)) / near;
    this.#pen.drawImage(source, cut.x + (cut.width - w) / 2, cut.y + (cut.height - h) / 2, w, h, 0, 0, width, height);
  }

  #tone(width: number, height: number): void {
    const image = this.#pen.getImageData(0, 0, width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const table = this.#table;
    const drop = 8 - BITS;
    for (let at = 0; at < pixels.length; at++) {
      const pixel = pixels[at] as number;
      const red = (pixel & 255) >> drop;
      const green = ((pixel >> 8) & 255) >> drop;
      const blue = ((pixel >> 16) & 255) >> drop;
      pixels[at] = table[(((blue << BITS) | green) << BITS) | red] as number;
    }
    this.#pen.putImageData(image, 0, 0);
  }

  #light(seconds: number, width: number, height: number): void {
    const [red, green, blue, strength] = numbersOf(this.#effect, "light");
    if (!strength) return;
    const x = width * (0.5 + 0.55 * Math.sin(seconds * 0.9));
    const y = height * (0.3 + 0.25 * Math.cos(seconds * 0.7));
    const colour = `rgb(${255 * red} ${255 * green} ${255 * blue}`;
    this.#glow(x, y, 0.75 * width, [`${colour} / ${strength})`, `${colour} / 0)`], "lighter");
  }

  #shade(width: number, height: number): void {
    const [by] = numbersOf(this.#effect, "shade");
    if (by) this.#glow(width / 2, height / 2, 0.6 * height, ["rgb(0 0 0 / 0)", "rgb(0 0 0 / 0)", `rgb(0 0 0 / ${by})`], "source-over");
  }

  #glow(x: number, y: number, radius: number, colours: string[], how: GlobalCompositeOperation): void {
    const glow = this.#pen.createRadialGradient(x, y, 0, x, y, radius);
    colours.forEach((colour, number) => glow.addColorStop(number / (colours.length - 1), colour));
    this.#pen.globalCompositeOperation = how;
    this.#pen.fillStyle = glow;
    this.#pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.#pen.globalCompositeOperation = "source-over";
  }
}

// Draws a playing video on a canvas as its maker chose it, frame by frame, as large as the machine keeps up with.
import { type Effect, NO_EFFECT } from "./effects.ts";
import { Pace } from "./pace.ts";
import type { Painter } from "./painter.ts";
import { painterOn } from "./painting.ts";
import { NATURAL, type Picture } from "./picture.ts";
import { type Cut, type Size, cutOf } from "./portrait.ts";

/** Files play at 24 frames a second or more; a camera says how many it gives. */
const USUAL_RATE = 24;
const FLAT_HEIGHT = 640;

export class Drawing {
  #painter: Painter;
  #picture: Picture = NATURAL;
  #effect: Effect = NO_EFFECT;
  #pace: Pace | undefined;
  #drawn: Size = { width: 0, height: 0 };
  #round = 0;
  #rounds = 0;
  #begun = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly canvas: HTMLCanvasElement,
  ) {
    this.#painter = painterOn(canvas);
    canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
    canvas.addEventListener("webglcontextrestored", () => {
      this.#painter = painterOn(canvas);
      this.choose(this.#picture, this.#effect);
    });
  }

  /** What cannot be drawn here. */
  get leavesOut(): readonly string[] {
    return this.#painter.leavesOut;
  }

  choose(picture: Picture, effect: Effect): void {
    this.#picture = picture;
    this.#effect = effect;
    this.#painter.choose(picture, effect);
    if (this.#round && this.video.paused) this.#paint();
  }

  start(): void {
    this.#begun = performance.now();
    this.#round = ++this.#rounds;
    this.#next(this.#round);
  }

  stop(): void {
    this.#round = 0;
    this.#pace = undefined;
    this.#drawn = { width: 0, height: 0 };
  }

  #next(round: number): void {
    if (round !== this.#round) return;
    if (this.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#paint();
    this.video.requestVideoFrameCallback(() => this.#next(round));
  }

  #paint(): void {
    const { video, canvas } = this;
    const size = { width: video.videoWidth, height: video.videoHeight };
    if (!size.width) return;
    const cut = cutOfVideo(video);
    const pace = this.#paceFor(cut);
    const { width, height, blurBy } = pace.level;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const seconds = video.srcObject ? (performance.now() - this.#begun) / 1000 : video.currentTime;
    this.#painter.paint({ source: video, size, cut, seconds }, blurBy);
    if (!video.paused) pace.drawn(performance.now());
    canvas.dataset["steps"] = String(pace.steps);
    canvas.dataset["frames"] = String(Number(canvas.dataset["frames"] ?? 0) + 1);
  }

  #paceFor(cut: Cut): Pace {
    if (this.#pace && this.#drawn.width === cut.width && this.#drawn.height === cut.height) return this.#pace;
    this.#drawn = { width: cut.width, height: cut.height };
    return (this.#pace = new Pace(this.#drawable(cut), this.#rate()));
  }

  /** Without WebGL it begins smaller. */
  #drawable(cut: Size): Size {
    if (!this.leavesOut.length || cut.height <= FLAT_HEIGHT) return cut;
    return { width: (cut.width * FLAT_HEIGHT) / cut.height, height: FLAT_HEIGHT };
  }

  #rate(): number {
    const stream = this.video.srcObject;
    const [track] = stream instanceof MediaStream ? stream.getVideoTracks() : [];
    return Math.min(30, track?.getSettings().frameRate ?? USUAL_RATE);
  }
}

/** A camera that is no portrait is cut to one; a film stays as it is. */
function cutOfVideo(video: HTMLVideoElement): Cut {
  const { videoWidth: width, videoHeight: height } = video;
  return (video.srcObject && cutOf(width, height)) || { x: 0, y: 0, width, height };
}

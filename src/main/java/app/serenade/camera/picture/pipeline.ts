// From what the camera sees, or a film shows, to the picture its maker chose. What is recorded stays natural: the film is drawn by
// the same code when it is sent, frame by frame, so that every choice can still be changed after shooting.
import { Drawing } from "./drawing.ts";
import { type Effect, NO_EFFECT } from "./effects.ts";
import { NATURAL, type Picture, isNatural } from "./picture.ts";
import { PortraitCut, type Size, cutOf } from "./portrait.ts";

export class Pipeline {
  /** The size that a film began with, and goes on with; undefined where nothing was recorded yet. */
  frame: Size | undefined;
  #picture: Picture = NATURAL;
  #effect: Effect = NO_EFFECT;
  #cut: PortraitCut | undefined;
  #drawing: Drawing | undefined;
  #running = false;

  /**
   * @param drawn lies over the video and shows what was chosen
   * @param cut where a camera that is no portrait is cut to one
   */
  constructor(
    private readonly video: HTMLVideoElement,
    private readonly drawn: HTMLCanvasElement,
    private readonly cut?: HTMLCanvasElement,
  ) {}

  /** What this browser cannot draw; known once something was drawn. */
  get leavesOut(): readonly string[] {
    return this.#drawing?.leavesOut ?? [];
  }

  /** Draws it so from the next frame on. */
  show(picture: Picture, effect: Effect): void {
    this.#picture = picture;
    this.#effect = effect;
    if (this.#running) this.#draw();
  }

  get running(): boolean {
    return this.#running;
  }

  /** Begins, once the video plays; and anew, where its picture took another form. */
  start(): void {
    this.#running = true;
    const { video, cut } = this;
    const natural = cutOf(video.videoWidth, video.videoHeight);
    const { width, height } = natural ?? { width: video.videoWidth, height: video.videoHeight };
    const frame = this.frame && (this.frame.width !== width || this.frame.height !== height) ? this.frame : undefined;
    const needed = natural !== undefined || frame !== undefined;
    this.#cut?.stop();
    this.#cut = cut && needed ? new PortraitCut(video, cut, frame) : undefined;
    if (cut) cut.hidden = !needed;
    this.#draw();
  }

  stop(): void {
    this.#running = false;
    this.#cut?.stop();
    this.#cut = undefined;
    this.#drawing?.stop();
    this.drawn.hidden = true;
  }

  /** The size of what is recorded, in pixels. */
  get size(): Size {
    const { video, cut } = this;
    return this.#cut && cut ? { width: cut.width, height: cut.height } : { width: video.videoWidth, height: video.videoHeight };
  }

  /** What a recorder records: the camera's own picture, as a portrait, with the camera's sound. */
  stream(camera: MediaStream): MediaStream {
    if (!this.#cut) return camera;
    return new MediaStream([...this.#cut.stream().getVideoTracks(), ...camera.getAudioTracks()]);
  }

  #draw(): void {
    const { drawn } = this;
    const begins = drawn.hidden;
    drawn.hidden = isNatural(this.#picture);
    if (drawn.hidden) return this.#drawing?.stop();
    this.#drawing ??= new Drawing(this.video, drawn);
    this.#drawing.choose(this.#picture, this.#effect);
    if (begins) this.#drawing.start();
  }
}

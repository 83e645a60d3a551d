// From the camera's picture to the one that is seen and recorded: the same canvas is both.
import { NATURAL, type Picture } from "./picture.ts";
import { PortraitCut, cutOf } from "./portrait.ts";

export class Pipeline {
  #picture: Picture = NATURAL;
  #cut: PortraitCut | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly canvas: HTMLCanvasElement,
  ) {}

  get picture(): Picture {
    return this.#picture;
  }

  /** Draws it so from the next frame on. */
  show(picture: Picture): void {
    this.#picture = picture;
  }

  /** Begins, once the video plays. */
  start(): void {
    this.stop();
    const { video, canvas } = this;
    const landscape = cutOf(video.videoWidth, video.videoHeight) !== undefined;
    if (landscape) this.#cut = new PortraitCut(video, canvas);
    canvas.hidden = !landscape;
  }

  stop(): void {
    this.#cut?.stop();
    this.#cut = undefined;
  }

  /** The size of what is recorded, in pixels. */
  get size(): { width: number; height: number } {
    const { video, canvas } = this;
    return this.#cut ? canvas : { width: video.videoWidth, height: video.videoHeight };
  }

  /** What a recorder records now: the camera's own picture where nothing is drawn on it; always the camera's sound. */
  stream(camera: MediaStream): MediaStream {
    if (!this.#cut) return camera;
    return new MediaStream([...this.#cut.stream().getVideoTracks(), ...camera.getAudioTracks()]);
  }
}

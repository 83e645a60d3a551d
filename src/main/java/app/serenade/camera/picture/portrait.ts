// Cuts a portrait picture out of a camera that is not one, and out of another camera than the one a film began with. A camera that is
// one is recorded as it comes.

const WIDEST = 0.62;

export interface Size {
  width: number;
  height: number;
}

export interface Cut extends Size {
  x: number;
  y: number;
}

/** The largest 9:16 part from the middle, in even numbers, or undefined where the picture is portrait already. */
export function cutOf(width: number, height: number): Cut | undefined {
  if (width / height <= WIDEST) return undefined;
  const cutWidth = even(Math.min(width, (height * 9) / 16));
  const cutHeight = even(Math.min(height, (cutWidth * 16) / 9));
  return { x: Math.floor((width - cutWidth) / 2), y: Math.floor((height - cutHeight) / 2), width: cutWidth, height: cutHeight };
}

/** The largest part from the middle that has the form of a frame. */
export function partLike(frame: Size, width: number, height: number): Cut {
  const scale = Math.min(width / frame.width, height / frame.height);
  const part = { width: frame.width * scale, height: frame.height * scale };
  return { x: (width - part.width) / 2, y: (height - part.height) / 2, ...part };
}

/** Draws the cut, frame by frame, on a canvas that stays visible (Safari freezes a hidden one). */
export class PortraitCut {
  #running = true;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly frame: Size | undefined,
  ) {
    this.#draw();
  }

  stream(): MediaStream {
    return this.canvas.captureStream(30);
  }

  stop(): void {
    this.#running = false;
  }

  #draw(): void {
    if (!this.#running) return;
    const { video, canvas, frame } = this;
    const { videoWidth: width, videoHeight: height } = video;
    const cut = frame ? partLike(frame, width, height) : (cutOf(width, height) ?? { x: 0, y: 0, width, height });
    const size = frame ?? cut;
    if (canvas.width !== size.width) canvas.width = size.width;
    if (canvas.height !== size.height) canvas.height = size.height;
    canvas.getContext("2d")?.drawImage(video, cut.x, cut.y, cut.width, cut.height, 0, 0, size.width, size.height);
    video.requestVideoFrameCallback(() => this.#draw());
  }
}

function even(size: number): number {
  return 2 * Math.floor(size / 2);
}

// Cuts a portrait picture out of a camera that is not one; a camera that is one is recorded as it comes.

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

/** Draws the cut, frame by frame, on a canvas that stays visible (Safari freezes a hidden one). */
export class PortraitCut {
  #running = true;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly canvas: HTMLCanvasElement,
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
    const { video, canvas } = this;
    const cut = cutOf(video.videoWidth, video.videoHeight) ?? { x: 0, y: 0, width: video.videoWidth, height: video.videoHeight };
    if (canvas.width !== cut.width) canvas.width = cut.width;
    if (canvas.height !== cut.height) canvas.height = cut.height;
    canvas.getContext("2d")?.drawImage(video, cut.x, cut.y, cut.width, cut.height, 0, 0, cut.width, cut.height);
    video.requestVideoFrameCallback(() => this.#draw());
  }
}

function even(size: number): number {
  return 2 * Math.floor(size / 2);
}

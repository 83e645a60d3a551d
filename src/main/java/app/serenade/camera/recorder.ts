// Turns what the camera sees into a film, second by second, in the best form this browser writes.

const TYPES = [
  "video/mp4;codecs=avc1.640028,mp4a.40.2",
  "video/mp4;codecs=avc1,mp4a.40.2",
  "video/mp4;codecs=avc1,opus",
  "video/mp4",
  "video/webm;codecs=vp9,opus",
  "video/webm;codecs=vp8,opus",
  "video/webm",
];
const SLICE_MS = 1000;
const BITS_PER_PIXEL = 3;
const FEWEST_BITS = 2_500_000;

/** The best type this browser can write, or empty for its own choice. */
export function chooseType(writes: (type: string) => boolean): string {
  return TYPES.find(writes) ?? "";
}

/** The kind of file that this browser writes, without the codecs; empty where it writes none. */
export function kindWritten(): string {
  return typeof MediaRecorder === "undefined" ? "" : kindOf(chooseType((type) => MediaRecorder.isTypeSupported(type)));
}

/** A file's name by what is in it. */
export function nameOf(type: string): string {
  return type.startsWith("video/webm") ? "recording.webm" : "recording.mp4";
}

export class Recorder {
  /** Fulfilled when the last data was heard. */
  readonly ended: Promise<void>;
  readonly #recorder: MediaRecorder;
  /** Fulfilled with the page's time when recording really began. */
  readonly begun: Promise<number>;
  #startedAt = 0;
  #stoppedAt = 0;
  #pausedAt = 0;
  #paused = 0;

  constructor(stream: MediaStream, pixels: number) {
    this.#recorder = new MediaRecorder(stream, optionsFor(pixels));
    this.begun = new Promise((resolve) => {
      this.#recorder.onstart = (event) => {
        this.#startedAt = performance.now();
        resolve(event.timeStamp);
      };
    });
    this.ended = new Promise((resolve) => (this.#recorder.onstop = () => resolve()));
    this.#recorder.start(SLICE_MS);
  }

  /** Gives each second's data as it comes. */
  slices(give: (slice: Blob) => void): void {
    this.#recorder.ondataavailable = (event) => event.data.size > 0 && give(event.data);
  }

  /** Of the kind of file only, without the codecs. */
  get type(): string {
    return kindOf(this.#recorder.mimeType);
  }

  /** Milliseconds recorded so far. */
  get length(): number {
    return this.#startedAt ? (this.#stoppedAt || this.#pausedAt || performance.now()) - this.#startedAt - this.#paused : 0;
  }

  pause(): void {
    if (this.#recorder.state !== "recording") return;
    this.#recorder.pause();
    this.#pausedAt = performance.now();
  }

  resume(): void {
    if (this.#recorder.state !== "paused") return;
    this.#recorder.resume();
    this.#paused += performance.now() - this.#pausedAt;
    this.#pausedAt = 0;
  }

  stop(): void {
    this.#stoppedAt ||= this.#pausedAt || performance.now();
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
  }
}

function kindOf(type: string): string {
  return type.split(";")[0] || "video/mp4";
}

function optionsFor(pixels: number): MediaRecorderOptions {
  const options: MediaRecorderOptions & { videoKeyFrameIntervalDuration: number } = {
    mimeType: chooseType((type) => MediaRecorder.isTypeSupported(type)),
    videoBitsPerSecond: Math.max(FEWEST_BITS, pixels * BITS_PER_PIXEL),
    audioBitsPerSecond: 128_000,
    // An mp4 is given from one key frame to the next: each slice begins with one.
    videoKeyFrameIntervalDuration: SLICE_MS,
  };
  return options;
}

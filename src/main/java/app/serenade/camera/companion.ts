// What plays beside the lens: it begins with the recording, stops with it, and follows the recording when that is looked at.

const PATIENCE_MS = 8000;

export class Companion {
  /** Told when it has come to its end. */
  ended = () => {};
  /** Told when it cannot play on, and when it can again. */
  waits = (_waiting: boolean) => {};

  constructor(
    private readonly root: HTMLElement,
    private readonly video: HTMLVideoElement,
    lost: () => void,
  ) {
    root.querySelector("[data-choice=duet]")?.addEventListener("input", () => this.#place());
    video.onended = () => this.ended();
    video.onwaiting = () => this.waits(true);
    video.onplaying = () => this.waits(false);
    video.onerror = lost;
    if (video.error) lost();
  }

  /** Enough of it is there to play through. */
  async ready(): Promise<void> {
    const { video } = this;
    if (video.readyState === HTMLMediaElement.HAVE_ENOUGH_DATA || video.error) return;
    await Promise.race([new Promise((done) => video.addEventListener("canplaythrough", done, { once: true })), pause(PATIENCE_MS)]);
  }

  /** From a moment on, in milliseconds; the answer comes when it really plays. */
  async start(from: number): Promise<void> {
    const { video } = this;
    video.currentTime = from / 1000;
    const playing = new Promise((done) => ["playing", "pause"].forEach((type) => video.addEventListener(type, done, { once: true })));
    await video.play().catch(() => {});
    await Promise.race([playing, pause(PATIENCE_MS)]);
  }

  stop(): void {
    this.video.pause();
  }

  /** Milliseconds from its beginning, a moment ago. */
  positionAt(moment: number): number {
    return Math.max(0, Math.round(1000 * this.video.currentTime - (performance.now() - moment)));
  }

  /** Milliseconds; endless while that is unknown. */
  get length(): number {
    return 1000 * this.video.duration || Infinity;
  }

  get side(): string {
    return this.root.dataset["side"] ?? "left";
  }

  /** To the other half. */
  swap(): void {
    this.stand(this.side === "left" ? "right" : "left");
  }

  stand(side: string): void {
    this.root.dataset["side"] = side;
  }

  /** How the two stand: beside each other, above each other, or one in the corner. */
  get layout(): string {
    return this.root.querySelector<HTMLInputElement>("input[name=camera-layout]:checked")?.value ?? "beside";
  }

  /** In hundredths. */
  get volume(): number {
    return Number(this.root.querySelector<HTMLInputElement>("input[data-part=volume]")?.value ?? 100);
  }

  /** Plays along while the recording is looked at, which began at this moment of it. */
  follow(recording: HTMLVideoElement, from: number, signal: AbortSignal): void {
    const meet = () => (this.video.currentTime = from / 1000 + recording.currentTime);
    const play = () => {
      meet();
      void this.video.play().catch(() => {});
    };
    recording.addEventListener("play", play, { signal });
    recording.addEventListener("seeked", () => (recording.paused ? meet() : play()), { signal });
    recording.addEventListener("pause", () => this.stop(), { signal });
    signal.addEventListener("abort", () => this.stop());
  }

  #place(): void {
    this.root.dataset["layout"] = this.layout;
    this.video.volume = this.volume / 100;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

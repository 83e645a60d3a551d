// One take after another: the open camera, the picture as it is recorded, and the recording on its way to the device's store.
import type { Companion } from "./companion.ts";
import { type Facing, giveBack, hasSeveralCameras, keepAwake, openCamera } from "./device.ts";
import { type Keeper, type Take, fileOf } from "./keeper.ts";
import { Pipeline } from "./picture/pipeline.ts";
import { Recorder, nameOf } from "./recorder.ts";
import type { Happening } from "./states.ts";

export interface Scene {
  video: HTMLVideoElement;
  /** Where what its maker chose is drawn. */
  drawn: HTMLCanvasElement;
  /** Where a camera that is no portrait is cut to one. */
  cut: HTMLCanvasElement;
  companion: Companion | undefined;
}

export interface Shot {
  take: Take;
  file: File;
}

export class Shooting {
  facing: Facing = "user";
  sound = true;
  several = false;
  readonly pipeline: Pipeline;
  #stream: MediaStream | undefined;
  #recorder: Recorder | undefined;
  #opening = 0;
  #stopped = false;

  constructor(
    private readonly scene: Scene,
    private readonly keeper: Keeper,
    private readonly hear: (happening: Happening) => void,
  ) {
    this.pipeline = new Pipeline(scene.video, scene.drawn, scene.cut);
  }

  /** Opens the camera that looks this way; a closing meanwhile gives it back at once. */
  async open(): Promise<void> {
    this.close();
    const opening = this.#opening;
    const opened = await openCamera(this.facing);
    const late = opening !== this.#opening;
    if ("trouble" in opened) {
      if (!late) this.hear({ is: "failed", why: opened.trouble });
      return;
    }
    if (late) return giveBack(opened.stream);
    await this.#show(opened.stream, opened.sound);
  }

  /** The other way round, from the next opening on. */
  turn(): void {
    this.facing = this.facing === "user" ? "environment" : "user";
  }

  close(): void {
    this.#opening++;
    this.pipeline.stop();
    giveBack(this.#stream);
    this.scene.video.srcObject = null;
    this.#stream = undefined;
  }

  get length(): number {
    return this.#recorder?.length ?? 0;
  }

  /** Records until it is stopped; each second is kept before the next one ends. */
  async record(owner: string, place: string): Promise<Shot | undefined> {
    const slices: Blob[] = [];
    const { width, height } = this.pipeline.size;
    this.#stopped = false;
    await this.scene.companion?.start();
    if (!this.#stream || this.#stopped) return undefined;
    const recorder = (this.#recorder = new Recorder(this.pipeline.stream(this.#stream), width * height));
    const take = newTake(owner, place, recorder.type);
    this.#accompany(recorder, take);
    let kept: Promise<void> = this.keeper.begin(take).catch(() => {});
    recorder.slices((slice) => {
      const number = slices.push(slice);
      take.length = recorder.length;
      kept = kept.then(() => this.keeper.append({ ...take }, number, slice)).catch(() => {});
    });
    const sleep = await keepAwake();
    await recorder.ended;
    sleep();
    await kept;
    return slices.length ? { take, file: fileOf(take, slices) } : undefined;
  }

  stop(): void {
    this.#stopped = true;
    this.scene.companion?.stop();
    this.#recorder?.stop();
  }

  /** The companion's pauses are the recording's, and its end is. */
  #accompany(recorder: Recorder, take: Take): void {
    const { companion } = this.scene;
    if (!companion) return;
    void recorder.begun.then((at) => (take.beside = { side: companion.side, from: companion.positionAt(at) }));
    companion.waits = (waiting) => (waiting ? recorder.pause() : recorder.resume());
    companion.ended = () => this.hear({ is: "stop" });
  }

  async #show(stream: MediaStream, sound: boolean): Promise<void> {
    const { video } = this.scene;
    this.#stream = stream;
    this.sound = sound;
    for (const track of stream.getTracks()) track.onended = () => this.hear({ is: "lost" });
    for (const track of stream.getVideoTracks()) track.onmute = () => this.hear({ is: "stop" });
    video.srcObject = stream;
    await video.play().catch(() => {});
    this.pipeline.start();
    this.several = await hasSeveralCameras();
    await this.scene.companion?.ready();
    this.hear({ is: "opened" });
  }
}

function newTake(owner: string, place: string, type: string): Take {
  const startedAt = Date.now();
  return { id: `${startedAt}-${Math.random().toString(36).slice(2)}`, owner, place, type, name: nameOf(type), startedAt, length: 0 };
}

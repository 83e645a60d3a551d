// One segment after another: the open camera, the picture as it is recorded, and the recording on its way.
import type { Companion } from "./companion.ts";
import { type Facing, type Opening, giveBack, hasSeveralCameras, keepAwake, openCamera, openMicrophone, openOther, whyLost } from "./device.ts";
import type { Keeper, Take } from "./keeper.ts";
import { type Shot, Shots } from "./keeping/shots.ts";
import { Pipeline } from "./picture/pipeline.ts";
import type { Size } from "./picture/portrait.ts";
import { Recorder } from "./recorder.ts";
import type { Happening } from "./states.ts";

export type { Shot } from "./keeping/shots.ts";

export interface Scene {
  video: HTMLVideoElement;
  /** Where what its maker chose is drawn. */
  drawn: HTMLCanvasElement;
  /** Where a camera that is no portrait is cut to one. */
  cut: HTMLCanvasElement;
  companion: Companion | undefined;
}

export interface Place {
  owner: string;
  place: string;
  purpose: string;
}

export class Shooting {
  facing: Facing = "user";
  sound = true;
  several = false;
  readonly pipeline: Pipeline;
  /** Told when the device has no room for what is recorded. */
  full = () => {};
  #stream: MediaStream | undefined;
  #recorder: Recorder | undefined;
  #shots: Shots | undefined;
  #opening = 0;
  #stopped = false;
  /** How large the camera's picture was when the segment began. */
  #seen: Size | undefined;
  #turned = false;
  /** Over as soon as it is said why the camera went away. */
  #losing: Promise<void> = Promise.resolve();

  constructor(
    private readonly scene: Scene,
    private readonly keeper: Keeper,
    private readonly hear: (happening: Happening) => void,
  ) {
    this.pipeline = new Pipeline(scene.video, scene.drawn, scene.cut);
  }

  /** Opens the camera; one that is open already is looked through again. */
  async open(): Promise<void> {
    const open = this.#stream?.getVideoTracks().some((track) => track.readyState === "live");
    if (open && this.#stream) return this.#show({ stream: this.#stream, sound: this.sound });
    this.close();
    await this.#showNew(openCamera(this.facing));
  }

  /** The other way round; the microphone stays as it is. */
  async turn(): Promise<void> {
    this.facing = this.facing === "user" ? "environment" : "user";
    if (this.#stream) await this.#showNew(openOther(this.#stream, this.facing));
  }

  /** Listens to another microphone. */
  async listenTo(device: string): Promise<void> {
    const stream = this.#stream;
    const track = stream && (await openMicrophone(device));
    if (!track) return;
    for (const old of stream.getAudioTracks()) {
      stream.removeTrack(old);
      old.stop();
    }
    stream.addTrack(track);
    await this.#show({ stream, sound: true });
  }

  /** Nobody is filmed while something else is looked at; the camera stays ours. */
  rest(): void {
    this.pipeline.stop();
    this.#stream?.getTracks().forEach((track) => (track.enabled = false));
  }

  close(): void {
    this.#opening++;
    this.pipeline.stop();
    giveBack(this.#stream);
    this.scene.video.srcObject = null;
    this.#stream = undefined;
  }

  get stream(): MediaStream | undefined {
    return this.#stream;
  }

  /** Milliseconds of all that was shot, and is being shot. */
  get length(): number {
    const { segments = [] } = this.take ?? {};
    const ended = this.#recorder ? segments.slice(0, -1) : segments;
    return ended.reduce((sum, segment) => sum + segment.length, this.#recorder?.length ?? 0);
  }

  /** Where each segment ends. */
  get ends(): number[] {
    return this.#shots?.ends ?? [];
  }

  /** Whether the device had no room for all of it. */
  get unkept(): boolean {
    return this.#shots?.unkept ?? false;
  }

  get take(): Take | undefined {
    return this.#shots?.take;
  }

  /** Records a segment until it is stopped; each second is kept before the next one ends. False where nothing came of it. */
  async record(place: Place): Promise<boolean> {
    const { width, height } = (this.pipeline.frame = this.pipeline.size);
    this.#seen = this.#sees;
    this.#stopped = false;
    await this.scene.companion?.start(this.length + (this.take?.beside?.from ?? 0));
    if (!this.#stream || this.#stopped) return false;
    const recorder = new Recorder(this.pipeline.stream(this.#stream), width * height);
    const shots = (this.#shots ??= Shots.begin(this.keeper, { ...place, type: recorder.type }));
    shots.full = () => this.full();
    const segment = shots.add();
    this.#recorder = recorder;
    this.#accompany(recorder, shots.take);
    recorder.slices((slice) => shots.append(segment, slice, recorder.length));
    const sleep = keepAwake();
    await recorder.ended;
    await this.#losing;
    sleep();
    this.#recorder = undefined;
    if (this.#turned) this.pipeline.start();
    this.#turned = false;
    return shots.end(segment, recorder.length);
  }

  stop(): void {
    this.#stopped = true;
    this.scene.companion?.stop();
    this.#recorder?.stop();
  }

  /** Another part of what was shot before, in pictures of its size. */
  goOn(shots: Shots, { width, height }: Size): void {
    this.#shots = shots;
    this.pipeline.frame = width > 0 ? { width, height } : undefined;
  }

  undo(): Promise<void> {
    return this.#shots?.undo() ?? Promise.resolve();
  }

  /** All that was shot as one film; the next segment begins another take. */
  async shot(): Promise<Shot | undefined> {
    const shots = this.#shots;
    this.#shots = undefined;
    return shots?.shot();
  }

  /** Throws away what was shot and not looked at yet. */
  async throwAway(): Promise<void> {
    const shots = this.#shots;
    this.#shots = undefined;
    await shots?.throwAway();
  }

  /** The companion's pauses are the recording's, and its end is. */
  #accompany(recorder: Recorder, take: Take): void {
    const { companion } = this.scene;
    if (!companion) return;
    void recorder.begun.then((at) => (take.beside ??= { side: companion.side, from: companion.positionAt(at) }));
    companion.waits = (waiting) => (waiting ? recorder.pause() : recorder.resume());
    companion.ended = () => this.hear({ is: "stop" });
  }

  /** The phone was turned: the film keeps its form, from the next segment on out of another picture. */
  #turn(): void {
    const { width, height } = this.#sees;
    if (this.#recorder && this.#seen?.width === width && this.#seen.height === height) return;
    this.#turned = this.#recorder !== undefined;
    if (this.#turned) this.hear({ is: "pause" });
    else if (this.pipeline.running) this.pipeline.start();
  }

  get #sees(): Size {
    const { videoWidth: width, videoHeight: height } = this.scene.video;
    return { width, height };
  }

  /** What opens later than a closing is given back at once. */
  async #showNew(opening: Promise<Opening>): Promise<void> {
    const number = ++this.#opening;
    const opened = await opening;
    const late = number !== this.#opening;
    if ("trouble" in opened) {
      if (!late) this.hear({ is: "failed", why: opened.trouble });
      return;
    }
    if (late) return giveBack(opened.stream);
    await this.#show(opened);
  }

  async #lose(track: MediaStreamTrack): Promise<void> {
    this.hear({ is: "lost", why: await whyLost(track) });
  }

  async #show({ stream, sound }: { stream: MediaStream; sound: boolean }): Promise<void> {
    const { video } = this.scene;
    this.#stream = stream;
    this.sound = sound;
    for (const track of stream.getTracks()) {
      track.enabled = true;
      track.onended = () => (this.#losing = this.#lose(track));
    }
    for (const track of stream.getVideoTracks()) track.onmute = () => this.hear({ is: "stop", why: "lost" });
    video.srcObject = stream;
    video.onresize = () => this.#turn();
    await video.play().catch(() => {});
    if (this.length === 0) this.pipeline.frame = undefined;
    this.pipeline.start();
    this.several = await hasSeveralCameras();
    await this.scene.companion?.ready();
    this.hear({ is: "opened", begun: this.length > 0 });
  }
}

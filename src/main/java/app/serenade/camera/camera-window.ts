// <s-camera>: the recording window. It opens the camera, records, shows what was recorded, and gives its page's form the film.
import { Companion } from "./companion.ts";
import { isAllowed } from "./device.ts";
import { type Act, type Handled, listen } from "./hands.ts";
import { Inspection } from "./inspection.ts";
import { Keeper } from "./keeper.ts";
import { Offer } from "./offer.ts";
import type { Order } from "./orders.ts";
import { Editing } from "./picture/editing.ts";
import { Styling } from "./picture/styling.ts";
import { Preview } from "./preview.ts";
import { Rolling } from "./rolling.ts";
import { Settings } from "./settings.ts";
import { type Shot, Shooting } from "./shooting.ts";
import { type Happening, START, type State, next } from "./states.ts";
import { marksOf } from "./ticks.ts";
import { Tools } from "./tools.ts";
import { View } from "./view.ts";

class CameraWindow extends HTMLElement implements Handled {
  static readonly observedAttributes = ["disabled-reason"];
  readonly #keeper = new Keeper();
  readonly #settings = new Settings(this);
  readonly #offer = new Offer(this.#keeper, this.#settings);
  #state: State = START;
  #view!: View;
  #shooting!: Shooting;
  #styling!: Styling;
  #editing!: Editing;
  #rolling!: Rolling;
  #preview: Preview | undefined;
  #companion: Companion | undefined;
  #tools!: Tools;
  #inspection!: Inspection;
  #counting: ReturnType<typeof setInterval> | undefined;
  #left = new AbortController();

  connectedCallback(): void {
    this.#left = new AbortController();
    this.#view = new View(this);
    this.#companion = this.#beside();
    const scene = {
      video: this.#view.part<HTMLVideoElement>("live"),
      drawn: this.#view.part<HTMLCanvasElement>("drawn"),
      cut: this.#view.part<HTMLCanvasElement>("cut"),
      companion: this.#companion,
    };
    this.#shooting = new Shooting(scene, this.#keeper, (happening) => this.#happen(happening));
    this.#rolling = new Rolling(this, this.#view, this.#settings, this.#keeper, this.#shooting);
    this.#styling = new Styling(this, this.#left.signal, () => this.#restyle());
    this.#editing = this.#editor();
    this.#preview = new Preview(this, this.#settings, this.#view, this.#keeper, this.#editing, this.#companion);
    this.#tools = new Tools(this.#view, this.#shooting, this.#settings, (order) => this.#obey(order));
    this.#inspection = new Inspection(this.#view);
    this.#shooting.full = () => this.#view.notice("full");
    this.addEventListener("camera:done", (event) => this.#mark(event as CustomEvent<{ from?: number }>), { signal: this.#left.signal });
    listen(this, this.#left.signal);
    this.#preview.show();
    void this.begin();
  }

  disconnectedCallback(): void {
    this.#left.abort();
    this.leave();
  }

  attributeChangedCallback(): void {
    this.#preview?.show();
  }

  /** Offers what waits on the device; else opens the camera where that asks nothing. */
  async begin(): Promise<void> {
    const { signal } = this.#left;
    const waiting = await this.#offer.find(signal);
    if (signal.aborted) return;
    if (waiting !== undefined) this.#view.offer(waiting);
    if (waiting !== undefined) this.#happen({ is: "found" });
    else if (await isAllowed()) this.#happen({ is: "open" });
  }

  /** Gives the camera back; what was recorded is on the device. */
  leave(): void {
    this.#shooting.stop();
    this.#shooting.close();
    this.#tools.leave();
    this.#preview?.leave();
    this.#become(START);
  }

  choose(file: File): void {
    this.#open(file, undefined);
  }

  /** A point of the brief was pressed. */
  tick(box: HTMLInputElement): void {
    this.#rolling.tick(box);
  }

  act(act: Act, value = ""): void {
    switch (act) {
      case "open":
        return this.#happen({ is: "open" });
      case "flip":
        return void this.#tools.turn();
      case "microphone":
        return void this.#tools.listenTo(value);
      case "torch":
        return void this.#tools.light();
      case "voice":
        return void this.#tools.listen();
      case "swap":
        return this.#companion?.swap();
      case "countdown":
        return this.#view.switchCountdown();
      case "shoot":
        return this.#shootOrStop();
      case "pause":
        return this.#state.at === "paused" ? this.#shootOrStop() : this.#happen({ is: "pause" });
      case "undo":
        return void this.#undo();
      case "done":
        return this.#state.at !== "recording" && this.#shooting.length > 0 ? this.#happen({ is: "stop" }) : undefined;
      case "key":
        return this.#state.at === "preview" ? this.#view.playOrPause() : this.#shootOrStop();
      case "cancel":
        return this.#happen({ is: "cancel" });
      case "play":
        return this.#view.playOrPause();
      case "continue":
        return void this.#continue();
      case "more":
        return this.#more();
      case "ask-again":
        return this.#view.ask();
      case "again":
        return void this.#again();
      case "go-on":
        return this.#preview?.goOn();
      case "send":
        return void this.#send();
      case "send-anyway":
        return this.#preview?.send();
    }
  }

  #beside(): Companion | undefined {
    const video = this.querySelector<HTMLVideoElement>("[data-part=companion]");
    return video ? new Companion(this, video, () => this.setAttribute("disabled-reason", this.#view.word("companion"))) : undefined;
  }

  #editor(): Editing {
    const parts = {
      playback: this.#view.part<HTMLVideoElement>("playback"),
      drawn: this.#view.part<HTMLCanvasElement>("edited"),
      mute: this.#view.part("mute"),
    };
    const say = (key: string, seconds: string) => this.#view.word(key, seconds);
    return new Editing(this, parts, this.#styling, say, this.#left.signal, () => this.#preview?.changed());
  }

  /** The same choices hold for what the camera sees and for what it recorded. */
  #restyle(): void {
    const { pipeline } = this.#shooting;
    const text = this.#styling.effect.words !== undefined;
    this.toggleAttribute("data-upright", text);
    pipeline.show(this.#styling.picture, this.#styling.effect);
    this.#styling.leaveOut(pipeline.leavesOut);
    this.#editing.restyle();
    this.#preview?.changed();
  }

  #happen(happening: Happening): void {
    const after = next(this.#state, happening);
    if (after !== this.#state) this.#become(after);
  }

  /** What entering a state does. */
  #become(state: State): void {
    this.#state = state;
    this.#view.state(state);
    this.#tools.follow(state);
    clearInterval(this.#counting);
    switch (state.at) {
      case "opening":
        return void this.#shooting.open();
      case "ready":
      case "paused":
        this.#styling.watch(this.#view.part<HTMLVideoElement>("live"));
        this.#restyle();
        return this.#stand();
      case "counting":
        this.#counting = setInterval(() => this.#happen({ is: "second" }), 1000);
        return;
      case "recording":
        return void this.#record();
      case "pausing":
        return this.#shooting.stop();
      case "finishing":
        this.#shooting.stop();
        return void this.#finish();
      case "trouble":
        this.#tools.leave();
        this.#view.part("back").hidden = this.#shooting.length === 0;
        return this.#shooting.close();
      case "preview":
        this.#tools.leave();
        return this.#shooting.rest();
      case "closed":
      case "offering":
    }
  }

  #shootOrStop(): void {
    if (this.#state.at === "recording") return this.#happen({ is: "stop" });
    if (this.#settings.closed) return;
    this.#happen({ is: "shoot", countdown: this.#view.countdown });
  }

  /** A spoken word begins only what stands, and ends only what runs. */
  #obey(order: Order): void {
    const { at } = this.#state;
    if (at === "counting" && order === "stop") this.#happen({ is: "cancel" });
    else if ((at === "recording") === (order === "stop")) this.#shootOrStop();
  }

  /** The camera is open, before the first segment or between two. */
  #stand(): void {
    this.#tools.stand();
    this.#rolling.stand();
  }

  async #record(): Promise<void> {
    const worth = await this.#rolling.record(() => this.#happen({ is: "stop" }));
    if (this.#state.at === "recording") this.#happen({ is: worth ? "stop" : "nothing" });
    else this.#happen({ is: "kept", begun: this.#shooting.length > 0 });
  }

  /** All segments become one film that is looked at. */
  async #finish(): Promise<void> {
    const shot = await this.#rolling.shot();
    if (this.#state.at !== "finishing") return;
    if (shot) this.#open(shot.file, shot);
    else this.#happen({ is: "nothing" });
  }

  async #undo(): Promise<void> {
    if (this.#state.at !== "paused") return;
    await this.#shooting.undo();
    this.#happen({ is: "kept", begun: this.#shooting.length > 0 });
    if (this.#state.at === "paused") this.#stand();
    this.#view.say("undone");
  }

  /** When each point was ticked off goes with the film; what was cut off at its beginning does not count. */
  #mark(done: CustomEvent<{ from?: number }>): void {
    this.#settings.say("marks", marksOf(this.#preview?.take?.ticks ?? [], done.detail.from ?? 0));
  }

  async #send(): Promise<void> {
    if (await this.#inspection.passes(this.#editing.edit)) this.#preview?.send();
  }

  #open(file: File, shot: Shot | undefined): void {
    this.#happen({ is: shot && this.#state.at !== "offering" ? "taken" : "chosen" });
    this.#inspection.begin(file, shot !== undefined);
    this.#preview?.open(file, shot);
    this.#view.origin(shot === undefined);
    this.#view.say("preview");
  }

  async #continue(): Promise<void> {
    const shot = await this.#offer.takeUp();
    if (shot) this.#open(shot.file, shot);
    else await this.#again();
  }

  /** Another part of what is looked at. */
  #more(): void {
    const { videoWidth: width, videoHeight: height } = this.#view.part<HTMLVideoElement>("playback");
    const shots = this.#preview?.giveBack();
    if (shots) this.#shooting.goOn(shots, { width, height });
    if (shots) this.#happen({ is: "more" });
  }

  async #again(): Promise<void> {
    if (this.#state.at === "offering") await this.#offer.throwAway();
    await this.#rolling.throwAway();
    await this.#preview?.throwAway();
    this.#happen({ is: "again" });
    this.#happen({ is: "open" });
  }
}

customElements.define("s-camera", CameraWindow);

// <s-camera>: the recording window. It opens the camera, records, shows what was recorded, and gives its page's form the film.
import { discard } from "./asset.ts";
import { Companion } from "./companion.ts";
import { isAllowed } from "./device.ts";
import { type Act, type Handled, listen } from "./hands.ts";
import { Keeper, type Take } from "./keeper.ts";
import { Editing } from "./picture/editing.ts";
import { Styling } from "./picture/styling.ts";
import { Preview } from "./preview.ts";
import { Ring } from "./ring.ts";
import { Settings } from "./settings.ts";
import { Shooting } from "./shooting.ts";
import { type Happening, START, type State, next } from "./states.ts";
import { Stopwatch } from "./stopwatch.ts";
import { View } from "./view.ts";
import { waitingTake } from "./waiting.ts";

class CameraWindow extends HTMLElement implements Handled {
  static readonly observedAttributes = ["disabled-reason"];
  readonly #keeper = new Keeper();
  readonly #settings = new Settings(this);
  #state: State = START;
  #view!: View;
  #shooting!: Shooting;
  #styling!: Styling;
  #editing!: Editing;
  #stopwatch!: Stopwatch;
  #preview: Preview | undefined;
  #companion: Companion | undefined;
  #offer: Take | undefined;
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
    this.#stopwatch = new Stopwatch(this.#settings, this.#view, new Ring(this.#view.part("ring"), this.#settings));
    this.#styling = new Styling(this, this.#left.signal, () => this.#restyle());
    this.#editing = this.#editor();
    this.#preview = new Preview(this, this.#settings, this.#view, this.#keeper, this.#editing, this.#companion);
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
    const { owner, place } = this.#settings;
    const { signal } = this.#left;
    this.#offer = await waitingTake(this.#keeper, owner, place, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (this.#offer) this.#view.offer(this.#offer.length);
    if (this.#offer) this.#happen({ is: "found" });
    else if (await isAllowed()) this.#happen({ is: "open" });
  }

  /** Gives the camera back; what was recorded is on the device. */
  leave(): void {
    this.#shooting.stop();
    this.#shooting.close();
    this.#preview?.leave();
    this.#become(START);
  }

  choose(file: File): void {
    this.#open(file, undefined);
  }

  act(act: Act): void {
    switch (act) {
      case "open":
        return this.#happen({ is: "open" });
      case "flip":
        this.#shooting.turn();
        return this.#happen({ is: "open" });
      case "swap":
        return this.#companion?.swap();
      case "countdown":
        return this.#view.switchCountdown();
      case "shoot":
        return this.#shootOrStop();
      case "key":
        return this.#state.at === "preview" ? this.#view.playOrPause() : this.#shootOrStop();
      case "cancel":
        return this.#happen({ is: "cancel" });
      case "play":
        return this.#view.playOrPause();
      case "continue":
        return void this.#continue();
      case "ask-again":
        return this.#view.ask();
      case "again":
        return void this.#again();
      case "go-on":
        return this.#preview?.goOn();
      case "send":
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
    const say = (seconds: string) => this.#view.word("length", seconds);
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
    clearInterval(this.#counting);
    switch (state.at) {
      case "opening":
        return void this.#shooting.open();
      case "ready":
        this.#styling.watch(this.#view.part<HTMLVideoElement>("live"));
        this.#restyle();
        return this.#view.ready(this.#shooting);
      case "counting":
        this.#counting = setInterval(() => this.#happen({ is: "second" }), 1000);
        return;
      case "recording":
        return void this.#record();
      case "finishing":
        return this.#shooting.stop();
      case "trouble":
      case "preview":
        return this.#shooting.close();
      case "closed":
      case "offering":
    }
  }

  #shootOrStop(): void {
    if (this.#state.at === "recording") return this.#happen({ is: "stop" });
    if (this.#settings.closed) return;
    this.#happen({ is: "shoot", countdown: this.#view.countdown });
  }

  async #record(): Promise<void> {
    const { owner, place } = this.#settings;
    const ticking = this.#stopwatch.start(() => this.#shooting.length, () => this.#happen({ is: "stop" }));
    const shot = await this.#shooting.record(owner, place).catch(() => undefined);
    ticking.stop();
    if (this.#state.at !== "finishing" && this.#state.at !== "recording") return;
    if (shot) this.#open(shot.file, shot.take);
    else this.#happen({ is: "nothing" });
  }

  #open(file: File, take: Take | undefined): void {
    this.#happen({ is: take && this.#state.at !== "offering" ? "taken" : "chosen" });
    this.#preview?.open(file, take);
    this.#view.say("preview");
  }

  async #continue(): Promise<void> {
    const take = this.#offer;
    const file = take && (await this.#keeper.file(take).catch(() => undefined));
    if (file) this.#open(file, take);
    else await this.#again();
  }

  async #again(): Promise<void> {
    const offer = this.#state.at === "offering" ? this.#offer : undefined;
    if (offer?.asset) void discard(offer.asset);
    if (offer) await this.#keeper.drop(offer.id).catch(() => {});
    await this.#preview?.throwAway();
    this.#happen({ is: "again" });
    this.#happen({ is: "open" });
  }
}

customElements.define("s-camera", CameraWindow);

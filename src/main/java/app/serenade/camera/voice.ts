// Shooting by a spoken word, where the browser can listen and whoever shoots switched it on.
import { type Heard, type Recognition, type Unheard, canListen, hasAgreed, isAgreed, listensLocally, recognition } from "../platform/speech.ts";
import { type Order, orderIn } from "./orders.ts";
import type { State } from "./states.ts";
import type { View } from "./view.ts";

const ON = "camera/voice";
const LISTENS: State["at"][] = ["ready", "counting", "recording", "pausing", "paused"];
/** A browser ends listening by itself in every longer silence. */
const AGAIN_MS = 300;
/** After these it would only fail again. */
const FATAL = ["not-allowed", "service-not-allowed", "language-not-supported", "audio-capture", "network"];

export class Voice {
  #on = localStorage.getItem(ON) !== null;
  #local: boolean | undefined;
  #wanted = false;
  #sound: MediaStreamTrack | undefined;
  #listening: Recognition | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: View,
    private readonly give: (order: Order) => void,
  ) {}

  /** Offered beside a camera that hears. */
  stand(stream: MediaStream | undefined): void {
    this.#sound = stream?.getAudioTracks()[0];
    this.#show();
    if (this.#on && this.#sound) this.view.notice("voice");
    void this.#listen();
  }

  /** Listens while something can be begun or ended. */
  follow(state: State): void {
    this.#wanted = LISTENS.includes(state.at);
    if (this.#wanted) void this.#listen();
    else this.#stop();
  }

  async switch(): Promise<void> {
    if (this.#on) return this.#turn(false);
    this.#local = await listensLocally();
    if (this.#local || (await isAgreed(this.view.part("voice-notice")))) this.#turn(true);
  }

  leave(): void {
    this.#wanted = false;
    this.#stop();
  }

  #turn(on: boolean): void {
    this.#on = on;
    if (on) localStorage.setItem(ON, "on");
    else localStorage.removeItem(ON);
    this.#show();
    if (on) void this.#listen();
    else this.#stop();
    this.view.notice(on ? "voice" : "");
  }

  #show(): void {
    const button = this.view.part("voice");
    button.hidden = !canListen() || !this.#sound;
    button.ariaPressed = String(this.#on);
  }

  async #listen(): Promise<void> {
    this.#local ??= await listensLocally();
    if (!this.#on || !this.#wanted || !this.#sound || this.#listening) return;
    if (!this.#local && !hasAgreed()) return this.#turn(false);
    const listening = (this.#listening = recognition(this.#local));
    if (!listening) return;
    listening.continuous = true;
    listening.addEventListener("result", (event) => this.#hear(event as Heard));
    listening.addEventListener("error", (event) => FATAL.includes((event as Unheard).error) && this.#fail());
    listening.addEventListener("end", () => this.#ended(listening));
    try {
      listening.start(this.#sound);
    } catch {
      this.#fail();
    }
  }

  /** Only what was said to its end, so that a word within a sentence ends nothing. */
  #hear(heard: Heard): void {
    for (const result of Array.from(heard.results).slice(heard.resultIndex ?? 0)) {
      const order = result.isFinal === false ? undefined : orderIn(result[0]?.transcript ?? "", (key) => this.view.word(key));
      if (order) this.give(order);
    }
  }

  #ended(listening: Recognition): void {
    if (listening !== this.#listening) return;
    this.#listening = undefined;
    this.#again = setTimeout(() => void this.#listen(), AGAIN_MS);
  }

  #stop(): void {
    clearTimeout(this.#again);
    const listening = this.#listening;
    this.#listening = undefined;
    listening?.abort();
  }

  #fail(): void {
    this.#stop();
    this.#turn(false);
    this.view.notice("voice-failed");
  }
}

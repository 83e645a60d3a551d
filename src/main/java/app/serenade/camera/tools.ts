// What stands beside the open camera: the other camera, the light, the microphone, and who listens for a word.
import { hasTorch, light } from "./device.ts";
import { Microphone } from "./microphone.ts";
import type { Order } from "./orders.ts";
import type { Settings } from "./settings.ts";
import type { Shooting } from "./shooting.ts";
import type { State } from "./states.ts";
import type { View } from "./view.ts";
import { Voice } from "./voice.ts";

export class Tools {
  readonly #microphone: Microphone;
  readonly #voice: Voice;

  constructor(
    private readonly view: View,
    private readonly shooting: Shooting,
    private readonly settings: Settings,
    obey: (order: Order) => void,
  ) {
    this.#voice = new Voice(view, obey);
    this.#microphone = new Microphone(view.part<HTMLMeterElement>("level"), view.part("microphones"));
  }

  /** As the camera is now. */
  stand(): void {
    const { facing, several, sound, stream, length, unkept } = this.shooting;
    this.view.ready({ facing, several, sound, torch: hasTorch(stream) });
    this.view.say(length > 0 ? "paused" : "ready");
    this.#voice.stand(stream);
    if (unkept) this.view.notice("full");
    void this.#microphone.follow(stream);
  }

  follow(state: State): void {
    this.#voice.follow(state);
  }

  leave(): void {
    this.#microphone.leave();
    this.#voice.leave();
  }

  /** Listens for words from now on, or not any more. */
  listen(): Promise<void> {
    return this.#voice.switch();
  }

  turn(): Promise<void> {
    return this.#reopen(this.shooting.turn());
  }

  listenTo(device: string): Promise<void> {
    return this.#reopen(this.shooting.listenTo(device));
  }

  async light(): Promise<void> {
    const torch = this.view.part("torch");
    const on = torch.ariaPressed !== "true";
    if (await light(this.shooting.stream, on)) torch.ariaPressed = String(on);
  }

  /** Nobody shoots meanwhile. */
  async #reopen(opening: Promise<void>): Promise<void> {
    this.view.part<HTMLButtonElement>("shoot").disabled = true;
    await opening;
    this.view.closed(this.settings.closed);
    if (this.shooting.stream) this.stand();
  }
}

// What stands beside the open camera: the other camera, the light, the microphone.
import { hasTorch, light } from "./device.ts";
import { Microphone } from "./microphone.ts";
import type { Settings } from "./settings.ts";
import type { Shooting } from "./shooting.ts";
import type { View } from "./view.ts";

export class Tools {
  readonly #microphone: Microphone;

  constructor(
    private readonly view: View,
    private readonly shooting: Shooting,
    private readonly settings: Settings,
  ) {
    this.#microphone = new Microphone(view.part<HTMLMeterElement>("level"), view.part("microphones"));
  }

  /** As the camera is now. */
  stand(): void {
    const { facing, several, sound, stream, length } = this.shooting;
    this.view.ready({ facing, several, sound, torch: hasTorch(stream) });
    this.view.say(length > 0 ? "paused" : "ready");
    void this.#microphone.follow(stream);
  }

  leave(): void {
    this.#microphone.leave();
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

// How loud it is where one shoots, and which microphone listens.
import { microphones } from "./device.ts";

const TICK_MS = 100;
const SAMPLES = 1024;

export class Microphone {
  #context: AudioContext | undefined;
  #source: MediaStreamAudioSourceNode | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly meter: HTMLMeterElement,
    private readonly list: HTMLElement,
  ) {}

  /** Shows how loud this stream is, and offers the others there are. */
  async follow(stream: MediaStream | undefined): Promise<void> {
    this.leave();
    const [track] = stream?.getAudioTracks() ?? [];
    if (!stream || !track) return;
    this.#measure(stream);
    const used = track.getSettings().deviceId;
    this.list.replaceChildren(...(await microphones()).map((device) => choice(device, device.deviceId === used)));
  }

  leave(): void {
    clearInterval(this.#ticking);
    this.#source?.disconnect();
    this.#source = undefined;
    this.meter.value = 0;
  }

  #measure(stream: MediaStream): void {
    const context = (this.#context ??= new AudioContext());
    void context.resume().catch(() => {});
    const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
    const samples = new Float32Array(SAMPLES);
    this.#source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    this.#source.connect(analyser);
    this.#ticking = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.meter.value = levelOf(samples);
    }, TICK_MS);
  }
}

/** From 0, as quiet as a silent room, to 1, too loud. */
export function levelOf(samples: Float32Array): number {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return peak > 0 ? Math.min(1, Math.max(0, 1 + Math.log10(peak) / 2.5)) : 0;
}

function choice(device: MediaDeviceInfo, used: boolean): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.role = "menuitemradio";
  button.ariaChecked = String(used);
  button.dataset.act = "microphone";
  button.dataset.value = device.deviceId;
  button.textContent = device.label;
  return button;
}

// Shows the window's state: which parts stand there (by data-at and the style sheet), and what the words say.
import { type Case, mayBeSent, noteOf } from "./sending.ts";
import { clock } from "./ring.ts";
import type { State, Trouble } from "./states.ts";
import { Words } from "./words.ts";

/** Seconds that can be counted down first. */
const COUNTDOWNS = [0, 3, 10];

export class View {
  readonly #words: Words;

  constructor(private readonly root: HTMLElement) {
    this.#words = new Words(root.querySelector("template"));
  }

  part<E extends Element = HTMLElement>(name: string): E {
    const found = this.root.querySelector<E>(`[data-part=${name}]`);
    if (!found) throw new Error(`the camera window has no part ${name}`);
    return found;
  }

  state(state: State): void {
    this.root.dataset.at = state.at;
    this.part("shoot").setAttribute("aria-label", this.#words.of(state.at === "recording" ? "stop" : state.at === "paused" ? "shoot-on" : "shoot"));
    if (state.at === "counting") this.part("count").textContent = String(state.left);
    if (state.at === "trouble") this.#trouble("trouble", state.why);
    const interrupted = state.at === "preview" ? state.why : undefined;
    if (interrupted) this.#trouble("interrupted", interrupted);
    this.part("interrupted").hidden = !interrupted;
  }

  ready(camera: { facing: string; several: boolean; sound: boolean; torch: boolean }): void {
    this.root.dataset.facing = camera.facing;
    this.part("flip").hidden = !camera.several;
    this.part("torch").hidden = !camera.torch;
    this.part("torch").ariaPressed = "false";
    this.part("microphone").hidden = !camera.sound;
    this.notice(camera.sound ? "" : "no-sound");
  }

  /** Says something lasting over the shutter, or nothing. */
  notice(key: string): void {
    this.part("notice-words").textContent = key && this.word(key);
    this.part("notice").hidden = key === "";
  }

  offer(length: number): void {
    this.part("offer-length").textContent = clock(length);
  }

  get countdown(): number {
    return Number(this.part("countdown").dataset.seconds ?? 0);
  }

  /** None, three seconds, ten, and none again. */
  switchCountdown(): void {
    const seconds = COUNTDOWNS[(COUNTDOWNS.indexOf(this.countdown) + 1) % COUNTDOWNS.length] ?? 0;
    const button = this.part("countdown");
    button.dataset.seconds = String(seconds);
    button.ariaPressed = String(seconds > 0);
    button.ariaLabel = seconds > 0 ? this.#words.of("countdown", seconds) : this.word("no-countdown");
    this.part("countdown-badge").textContent = seconds > 0 ? String(seconds) : "";
  }

  /** Says something to who listens; who looks sees it anyway. */
  say(key: string): void {
    this.part("status").textContent = this.word(key);
  }

  word(key: string, value = ""): string {
    return this.#words.of(key, value);
  }

  time(milliseconds: number): void {
    this.part("clock").textContent = clock(milliseconds);
  }

  closed(reason: string): void {
    this.part<HTMLButtonElement>("shoot").disabled = reason !== "";
    this.part("closed").textContent = reason;
    this.part("closed").hidden = reason === "";
  }

  film(film: Case): void {
    const underWay = film.wanted && mayBeSent(film);
    const send = this.part<HTMLButtonElement>("send");
    send.disabled = underWay || !mayBeSent(film);
    send.classList.toggle("under-way", underWay);
    this.part("send-label").textContent = underWay ? this.#progress(film) : film.label;
    this.part("note").textContent = this.#note(film);
    this.root.toggleAttribute("data-refused", noteOf(film) === "refused");
    this.part("go-on").hidden = noteOf(film) !== "broken";
  }

  /** Whether another part can be shot. */
  more(possible: boolean): void {
    this.part("more").hidden = !possible;
  }

  /** Plays the film; the answer is its length in milliseconds, or undefined where this browser cannot tell. */
  play(address: string, measured: (length: number | undefined) => void): void {
    const playback = this.part<HTMLVideoElement>("playback");
    playback.onloadedmetadata = () => measured(Number.isFinite(playback.duration) ? 1000 * playback.duration : undefined);
    playback.onerror = () => {
      this.root.dataset.unplayable = "";
      measured(undefined);
    };
    playback.onplay = playback.onpause = () => this.root.toggleAttribute("data-paused", playback.paused);
    playback.src = address;
    this.root.toggleAttribute("data-paused", true);
    void playback.play().catch(() => {});
  }

  playOrPause(): void {
    const playback = this.part<HTMLVideoElement>("playback");
    if (playback.paused) void playback.play().catch(() => {});
    else playback.pause();
  }

  stopPlaying(): void {
    const playback = this.part<HTMLVideoElement>("playback");
    playback.onerror = playback.onloadedmetadata = null;
    playback.removeAttribute("src");
    playback.load();
    delete this.root.dataset.unplayable;
    delete this.root.dataset.refused;
  }

  /** What seems wrong with the film, before it is sent all the same. */
  warn(findings: string[]): void {
    this.part<HTMLVideoElement>("playback").pause();
    const lines = findings.map((finding) => {
      const line = document.createElement("li");
      line.textContent = this.word(`finding.${finding}`);
      return line;
    });
    this.part("findings").replaceChildren(...lines);
    this.part<HTMLDialogElement>("warning").showModal();
  }

  /** Whether the film was chosen from a file. */
  origin(fromFile: boolean): void {
    this.part("from-file").hidden = !fromFile;
  }

  /** Whether it was shot without a microphone. */
  soundless(soundless: boolean): void {
    this.part("soundless").hidden = !soundless;
  }

  /** Whether the film may really be thrown away. */
  ask(): void {
    this.part<HTMLVideoElement>("playback").pause();
    this.part<HTMLDialogElement>("ask").showModal();
  }

  /** What is wrong, and what to do about it. */
  #trouble(part: string, why: Trouble): void {
    this.part(`${part}-title`).textContent = this.#words.of(`trouble.${why}`);
    this.part(`${part}-advice`).textContent = this.#words.of(`trouble.${why}.advice`);
  }

  #progress(film: Case): string {
    const { sending } = film;
    return sending.at === "sending" ? this.#words.of("sending", sending.percent) : this.#words.of("checking");
  }

  #note(film: Case): string {
    const note = noteOf(film);
    switch (note) {
      case "closed":
      case "":
        return "";
      case "refused":
        return this.#refusal(film);
      case "broken":
        return this.#words.of(film.unkept ? "broken-unkept" : note);
      default:
        return this.#words.of(note);
    }
  }

  #refusal(film: Case): string {
    return (film.sending.at === "refused" && film.sending.words) || this.#words.of("refused");
  }
}

// The preview: one film, already on its way to the server, until it is handed to the page's form or thrown away.
import type { Companion } from "./companion.ts";
import { Film } from "./film.ts";
import type { Keeper, Take } from "./keeper.ts";
import { type Case, handOver, tooLong } from "./sending.ts";
import type { Settings } from "./settings.ts";
import type { View } from "./view.ts";

export class Preview {
  #film: Film | undefined;
  #wanted = false;
  #handedOver = false;
  #looking = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly settings: Settings,
    private readonly view: View,
    private readonly keeper: Keeper,
    private readonly companion: Companion | undefined,
  ) {}

  /** A recording has its take; a chosen file has none. */
  open(file: File, take: Take | undefined): void {
    const { owner, place, purpose } = this.settings;
    const freight = { file, owner, place, purpose, source: take ? "camera" : "file" } as const;
    const film = (this.#film = new Film(freight, take, () => this.show()));
    this.#accompany(take);
    this.view.play(film.address, (length) => this.#measured(film, length));
    if (take) film.start();
    this.show();
  }

  /** The maker is content: it goes to the form as soon as the server has it. */
  send(): void {
    this.#wanted = true;
    this.show();
  }

  goOn(): void {
    this.#film?.goOn();
  }

  /** Leaves the film as far as it is, to go on later. */
  leave(): void {
    this.#film?.leave();
    this.#forget();
  }

  async throwAway(): Promise<void> {
    const film = this.#film;
    film?.throwAway();
    this.#forget();
    if (film?.take) await this.keeper.drop(film.take.id).catch(() => {});
  }

  show(): void {
    this.view.closed(this.settings.closed);
    const film = this.#film;
    if (!film) return;
    const shown = this.#case(film);
    this.view.film(shown);
    const { sending, take } = film;
    if (take && sending.at === "there" && !take.asset) void this.keeper.note(Object.assign(take, { asset: sending.asset })).catch(() => {});
    const asset = handOver(shown);
    if (asset && !this.#handedOver) this.#handOver(asset);
  }

  /** A file's length is known only now; what is too long is not sent at all. */
  #measured(film: Film, length: number | undefined): void {
    if (film !== this.#film || film.take) return;
    film.length = length;
    if (!tooLong(this.#case(film))) film.start();
    this.show();
  }

  #case(film: Film): Case {
    const { shortest, longest, closed, actionLabel } = this.settings;
    return { sending: film.sending, wanted: this.#wanted, length: film.length, shortest, longest, closed, label: actionLabel };
  }

  #handOver(asset: string): void {
    this.#handedOver = true;
    const done = new CustomEvent("camera:done", { detail: { asset }, bubbles: true, cancelable: true });
    if (!this.root.dispatchEvent(done)) return;
    this.settings.say("asset", asset);
    this.settings.form.requestSubmit();
  }

  /** The companion as it was while recording; beside a file it begins at its beginning. */
  #accompany(take: Take | undefined): void {
    const { companion } = this;
    if (!companion) return;
    const { side, from } = take?.beside ?? { side: companion.side, from: 0 };
    companion.stand(side);
    this.#looking = new AbortController();
    companion.follow(this.view.part<HTMLVideoElement>("playback"), from, this.#looking.signal);
    this.settings.say("side", side);
    this.settings.say("from", String(from));
  }

  #forget(): void {
    this.#looking.abort();
    this.#film = undefined;
    this.#wanted = this.#handedOver = false;
    this.view.stopPlaying();
  }
}

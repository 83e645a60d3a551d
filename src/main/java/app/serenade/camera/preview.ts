// The preview: one film, on its way to the server as it is, or made anew with what its maker changed, until it is handed to the
// page's form or thrown away.
import { coverAt } from "./asset.ts";
import type { Companion } from "./companion.ts";
import { Film } from "./film.ts";
import type { Keeper, Take } from "./keeper.ts";
import { Shelf } from "./keeping/shelf.ts";
import type { Shots } from "./keeping/shots.ts";
import { type Edit, isEdited, isSameEdit, lengthOf } from "./picture/edit.ts";
import type { Editing } from "./picture/editing.ts";
import type { Shot } from "./shooting.ts";
import { type Case, type Sending, handOver, tooLong } from "./sending.ts";
import type { Settings } from "./settings.ts";
import { type CarrierFor, Remake } from "./remake.ts";
import { kindWritten, nameOf } from "./recorder.ts";
import { type Listener, Uploader } from "./uploader.ts";
import type { View } from "./view.ts";

/** With less time left, in milliseconds, nobody is asked for another part. */
const LEAST_MORE = 1000;

export class Preview {
  /** As it was shot or chosen. */
  #film: Film | undefined;
  /** The same with changes. */
  #remake: Remake | undefined;
  /** With which changes Send was pressed. */
  #wanted: Edit | undefined;
  #handedOver = false;
  /** Where the companion was when the recording began. */
  #from = 0;
  #looking = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly settings: Settings,
    private readonly view: View,
    private readonly keeper: Keeper,
    private readonly editing: Editing,
    private readonly companion: Companion | undefined,
  ) {}

  /** A recording has its take, and is on its way already; a chosen file is not. */
  open(file: File, shot: Shot | undefined): void {
    const take = shot?.shots.take;
    if (take?.edit && isEdited(take.edit)) delete take.asset;
    const film = (this.#film = this.#filmOf(file, shot));
    this.#accompany(take);
    this.editing.open(film.address, take?.edit, take?.cover);
    this.view.play(film.address, (length) => this.#measured(film, length));
    this.show();
  }

  /** The maker is content: it goes to the form as soon as the server has it. */
  send(): void {
    const edit = (this.#wanted = this.editing.edit);
    if (isEdited(edit) && !isSameEdit(this.#remake?.edit, edit)) this.#make(edit);
    this.show();
  }

  /** Something about the film was changed: what was asked for before is not it any more. */
  changed(): void {
    const { edit, cover } = this.editing;
    const { take } = this;
    if (take && take.cover !== cover) void this.keeper.note(coveredAt(take, cover)).catch(() => {});
    if (this.#wanted && !isSameEdit(this.#wanted, edit)) this.#wanted = undefined;
    if (this.#remake && !isSameEdit(this.#remake.edit, edit)) this.#callOff();
    this.show();
  }

  /** Undefined for a chosen file. */
  get take(): Take | undefined {
    return this.#film?.take;
  }

  goOn(): void {
    this.#film?.goOn();
    this.#remake?.goOn();
  }

  /** Leaves the film as far as it is, to go on later. */
  leave(): void {
    const [film, remake] = [this.#film, this.#remake];
    this.#forget();
    film?.leave();
    remake?.leave();
  }

  /** More is shot: what was made of it so far is not the film. Undefined for a chosen file. */
  giveBack(): Shots | undefined {
    const { shots } = this.#film ?? {};
    if (!shots) return undefined;
    this.#remake?.throwAway();
    new Shelf(this.keeper, shots.take).clear();
    this.leave();
    shots.goOn();
    return shots;
  }

  async throwAway(): Promise<void> {
    const [film, remake] = [this.#film, this.#remake];
    this.#forget();
    film?.throwAway();
    remake?.throwAway();
    if (film?.take) await this.keeper.drop(film.take.id).catch(() => {});
  }

  show(): void {
    this.view.closed(this.settings.closed);
    const film = this.#film;
    if (!film) return;
    this.#sendAsItIs(film);
    const shown = this.#case(film);
    this.view.film(shown);
    this.view.more(this.#hasRoom(film));
    this.#note(film, shown.sending);
    const asset = handOver(shown);
    if (asset && !this.#handedOver) void this.#cover(film, asset);
  }

  /** What was made is not the film any more, here, on the device and on the server. */
  #callOff(): void {
    const { take } = this;
    if (take) {
      delete take.edit;
      delete take.asset;
    }
    this.#remake?.throwAway();
    this.#remake = undefined;
    this.#film?.wake();
  }

  #filmOf(file: File, shot: Shot | undefined): Film {
    const carrierFor = (listener: Listener) => shot?.shots.convoy.heardBy(listener) ?? this.#uploader(file, listener);
    return new Film(file, shot?.shots, carrierFor, () => this.show());
  }

  /** Until it is sent a recording can have another part, of the same kind, as long as there is time. */
  #hasRoom({ take }: Film): boolean {
    const { closed, longest } = this.settings;
    if (!take || closed || this.#wanted || take.type !== kindWritten()) return false;
    const most = Math.min(longest, (this.companion?.length ?? Infinity) - this.#from);
    return take.length + LEAST_MORE <= most;
  }

  /** A film nobody changed is on its way while it is looked at. */
  #sendAsItIs(film: Film): void {
    const ready = film.take !== undefined || film.measured;
    if (ready && film.sending.at === "idle" && !isEdited(this.editing.edit) && !tooLong(this.#case(film))) film.start();
  }

  /** Made anew, frame by frame, and sent instead, alone on the line; the choices are there again after a reload. */
  #make(edit: Edit): void {
    const film = this.#film;
    if (!film) return;
    const { take } = film;
    if (take) void this.keeper.note(Object.assign(take, { edit })).catch(() => {});
    const remake = new Remake(edit, take && new Shelf(this.keeper, take), this.#carrierFor(film), () => remake === this.#remake && this.show());
    this.#remake = remake;
    film.rest();
    void remake.start((outlet, signal) => this.editing.make(film.file, outlet, signal));
  }

  /** A file's length is known only now; what is too long is not sent at all. */
  #measured(film: Film, length: number | undefined): void {
    if (film !== this.#film || film.take) return;
    film.length = length;
    film.measured = true;
    this.show();
  }

  #uploader(file: File, listener: Listener): Uploader {
    const { owner, place, purpose } = this.settings;
    const key = [owner, purpose, place, file.name, file.size, file.lastModified].join("|");
    return new Uploader({ load: file, name: file.name, key, purpose, source: "file" }, listener);
  }

  #carrierFor({ take }: Film): CarrierFor {
    const { purpose } = this.settings;
    const source = take ? "camera" : "file";
    return (load, made, listener) => {
      const key = `${take?.id ?? "file"}|${made.number}`;
      return new Uploader({ load, name: nameOf(made.type), key, purpose, source }, listener);
    };
  }

  #case(film: Film): Case {
    const { shortest, longest, closed, actionLabel } = this.settings;
    const sending = this.#sending(film);
    const length = lengthOf(this.editing.edit, film.length);
    return { sending, wanted: this.#wanted !== undefined, length, unkept: film.unkept, shortest, longest, closed, label: actionLabel };
  }

  #sending(film: Film): Sending {
    const { edit } = this.editing;
    if (!isEdited(edit)) return film.sending;
    return this.#remake && isSameEdit(this.#remake.edit, edit) ? this.#remake.sending : { at: "idle" };
  }

  /** What the server has of a recording is known after a reload too. */
  #note({ take }: Film, sending: Sending): void {
    if (!take || sending.at !== "there" || take.asset === sending.asset) return;
    const { edit } = this.editing;
    void this.keeper.note(Object.assign(take, { asset: sending.asset, edit })).catch(() => {});
  }

  /** Unless it is called off meanwhile, the film goes as soon as the server shows the picture that was picked. */
  async #cover(film: Film, asset: string): Promise<void> {
    this.#handedOver = true;
    const { coverSent } = this.editing;
    if (coverSent !== undefined) await coverAt(asset, coverSent);
    if (film !== this.#film) return;
    this.#handedOver = false;
    if (handOver(this.#case(film)) === asset) this.#handOver(asset);
  }

  #handOver(asset: string): void {
    const { edit } = this.editing;
    const done = new CustomEvent("camera:done", { detail: { asset, from: edit.start }, bubbles: true, cancelable: true });
    if (!this.root.dispatchEvent(done)) return void (this.#wanted = undefined);
    this.#handedOver = true;
    if (isEdited(edit)) this.#film?.throwAway();
    this.settings.say("asset", asset);
    this.settings.say("effect", edit.picture.effect);
    if (this.companion) {
      this.settings.say("from", String(this.#from + edit.start));
      this.settings.say("layout", this.companion.layout);
      this.settings.say("volume", String(this.companion.volume));
    }
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
    this.#from = from;
  }

  /** Before the film itself goes: nothing plays any more what is not there. */
  #forget(): void {
    this.#looking.abort();
    this.editing.close();
    this.#film = this.#remake = this.#wanted = undefined;
    this.#handedOver = false;
    this.view.stopPlaying();
  }
}

function coveredAt(take: Take, cover: number | undefined): Take {
  if (cover === undefined) delete take.cover;
  else take.cover = cover;
  return take;
}

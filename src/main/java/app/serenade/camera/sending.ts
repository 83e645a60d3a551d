// What becomes of a film after the preview: on its way, checked, there, or refused. No browser in here.

export type Sending =
  | { at: "idle" }
  | { at: "sending"; percent: number }
  | { at: "broken" }
  | { at: "checking" }
  | { at: "there"; asset: string }
  | { at: "refused"; words: string }
  | { at: "not-made" };

/** All that decides whether the film may go, and what is said about it. */
export interface Case {
  sending: Sending;
  /** Whether Send was pressed. */
  wanted: boolean;
  /** The film's length in milliseconds, or undefined where the browser cannot tell. */
  length: number | undefined;
  /** Whether the device has no room for it, so that it is lost with this page. */
  unkept: boolean;
  shortest: number;
  longest: number;
  /** Why nothing can be sent any more, or empty. */
  closed: string;
  /** What the button that sends it says. */
  label: string;
}

export type Note = "" | "closed" | "short" | "long" | "refused" | "broken" | "not-made" | "unkept";

/** A camera that stops at the limit still writes the frames it has begun. */
const GRACE = 1000;
/** A recording stopped at the promised length lacks its last frames, in ms; the server forgives as many. */
const LOST_FRAMES = 300;

/** The one thing to say, the weightiest first. */
export function noteOf(film: Case): Note {
  if (film.closed) return "closed";
  if (tooShort(film)) return "short";
  if (tooLong(film)) return "long";
  if (film.sending.at === "refused") return "refused";
  if (film.sending.at === "broken" || film.sending.at === "not-made") return film.sending.at;
  return film.unkept && film.sending.at !== "there" ? "unkept" : "";
}

export function mayBeSent(film: Case): boolean {
  return !film.closed && !tooShort(film) && !tooLong(film) && film.sending.at !== "refused" && film.sending.at !== "not-made";
}

/** The asset to hand over now, once it was asked for and is there. */
export function handOver(film: Case): string | undefined {
  return film.wanted && mayBeSent(film) && film.sending.at === "there" ? film.sending.asset : undefined;
}

export function tooLong(film: Pick<Case, "length" | "longest">): boolean {
  return film.length !== undefined && film.length > film.longest + GRACE;
}

function tooShort(film: Case): boolean {
  return film.length !== undefined && film.length + LOST_FRAMES < film.shortest;
}

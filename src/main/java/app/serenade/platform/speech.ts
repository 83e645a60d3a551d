// What a browser offers to turn speech into words: on the device where it can, else at its maker's, to which the reader agrees once.
import { language } from "./language.ts";

export interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  processLocally?: boolean;
  /** Listens to this sound where the browser knows how, else to a microphone of its own. */
  start(sound?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

interface Maker {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
}

export type Heard = Event & { resultIndex?: number; results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal?: boolean }> };
export type Unheard = Event & { error: string };

const AGREED = "voice/agreed";

export function canListen(): boolean {
  return maker() !== undefined;
}

/** One that hears the reader's language, on the device or not. */
export function recognition(local: boolean): Recognition | undefined {
  const Made = maker();
  if (!Made) return undefined;
  const made = new Made();
  made.lang = language();
  if (local) made.processLocally = true;
  return made;
}

export async function listensLocally(): Promise<boolean> {
  try {
    return (await maker()?.available?.({ langs: [language()], processLocally: true })) === "available";
  } catch {
    return false;
  }
}

export function hasAgreed(): boolean {
  return localStorage.getItem(AGREED) !== null;
}

/** Asks once by this dialog who may hear, and remembers the yes on this device. */
export async function isAgreed(notice: Element | null): Promise<boolean> {
  if (!(notice instanceof HTMLDialogElement) || hasAgreed()) return true;
  notice.returnValue = "";
  notice.showModal();
  await new Promise((closed) => notice.addEventListener("close", closed, { once: true }));
  if (notice.returnValue === "yes") localStorage.setItem(AGREED, "yes");
  return notice.returnValue === "yes";
}

function maker(): Maker | undefined {
  const here = window as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
  return here.SpeechRecognition ?? here.webkitSpeechRecognition;
}

// What was typed into a form and when, kept on this device for whoever typed it; of each field the words typed last count.
export interface Words {
  typed: string;
  at: number;
}

export type Draft = Map<string, Words>;

const KEPT_MS = 30 * 86_400_000;
const PREFIX = "draft/";

/** Of each field the newest; of equals the one given first. */
export function newest(...drafts: Draft[]): Draft {
  const all: Draft = new Map();
  for (const draft of drafts) {
    for (const [field, words] of draft) if (words.at > (all.get(field)?.at ?? -Infinity)) all.set(field, words);
  }
  return all;
}

/** "forWhom:1200 wishes:0", ages in milliseconds, as the times of a clock that shows `now`. */
export function times(ages: string, now: number): Map<string, number> {
  const pairs = ages.split(" ").filter(Boolean).map((each) => each.split(":"));
  return new Map(pairs.map(([field, age]) => [field ?? "", now - Number(age)]));
}

export function parse(text: string | null, now: number): Draft {
  try {
    const entries = Object.entries(JSON.parse(text ?? "{}") as Record<string, Words>);
    return new Map(entries.filter(([, words]) => isKept(words, now)));
  } catch {
    return new Map();
  }
}

/** A clock that was set back must not make old words win for good. */
function isKept(words: Words, now: number): boolean {
  return typeof words.typed === "string" && words.at <= now && now - words.at < KEPT_MS;
}

export function read(owner: string, name: string): Draft {
  try {
    return parse(localStorage.getItem(key(owner, name)), Date.now());
  } catch {
    return new Map();
  }
}

export function write(owner: string, name: string, draft: Draft): void {
  try {
    if (draft.size) localStorage.setItem(key(owner, name), JSON.stringify(Object.fromEntries(draft)));
    else localStorage.removeItem(key(owner, name));
  } catch {
    // A full or forbidden store costs the draft on this device, not the form.
  }
}

/** Removes what nobody went on with. */
export function prune(): void {
  try {
    const kept = Object.keys(localStorage).filter((each) => each.startsWith(PREFIX));
    const old = kept.filter((each) => parse(localStorage.getItem(each), Date.now()).size === 0);
    old.forEach((each) => localStorage.removeItem(each));
  } catch {
    // Where nothing may be stored there is nothing to remove.
  }
}

function key(owner: string, name: string): string {
  return `${PREFIX}${owner}/${name}`;
}

// Says moments and spans of time in the reader's language. Pure: the clock and the language come in.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PARTS = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1],
] as const;

/** "2 days 5 hr": the two largest parts of a span; below a minute, seconds. */
export function span(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const first = PARTS.findIndex(([, size]) => whole >= size);
  if (first < 0) return part(0, "second", language);
  const [unit, size] = PARTS[first]!;
  const next = PARTS[first + 1];
  const rest = next && next[0] !== "second" ? Math.floor((whole % size) / next[1]) : 0;
  const words = [part(Math.floor(whole / size), unit, language)];
  if (next && rest > 0) words.push(part(rest, next[0], language));
  return words.join(" ");
}

/** "6d": the largest part alone, to stand inside a ring. */
export function short(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [unit, size] = PARTS.find(([, length]) => whole >= length) ?? PARTS[PARTS.length - 1]!;
  const parts = { style: "unit", unit, unitDisplay: "narrow" } as const;
  return new Intl.NumberFormat(language, parts).format(Math.floor(whole / size));
}

function part(value: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: unit === "day" ? "long" : "short" }).format(value);
}

/** "just now", "5 min. ago", "yesterday", and a date where it is longer than a week. */
export function ago(moment: Date, now: Date, language: string): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const far = Math.abs(seconds);
  if (far >= 7 * DAY) return day(moment, now, language);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  if (far < MINUTE) return relative.format(0, "second");
  const [unit, size] = PARTS.find(([, length]) => far >= length)!;
  return relative.format(Math.round(seconds / size), unit);
}

/** "22 Nov", with its year where it is another one. */
export function day(moment: Date, now: Date, language: string): string {
  const year = moment.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year }).format(moment);
}

export function clock(moment: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(moment);
}

/** "22 Nov, 19:23". */
export function moment(at: Date, now: Date, language: string): string {
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  const parts = { day: "numeric", month: "short", year, hour: "numeric", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(language, parts).format(at);
}

/** The share of a span that is left, from 1 down to 0. */
export function shareLeft(from: number, deadline: number, now: number): number {
  if (deadline <= from) return 0;
  return Math.min(1, Math.max(0, (deadline - now) / (deadline - from)));
}

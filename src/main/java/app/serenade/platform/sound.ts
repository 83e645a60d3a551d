// Whether videos may be heard: off until the reader turns it on, then on for this visit, for every video of the page.
const KEY = "sound";
const listeners = new Set<(on: boolean) => void>();

export function soundOn(): boolean {
  return sessionStorage.getItem(KEY) === "on";
}

export function setSound(on: boolean): void {
  sessionStorage.setItem(KEY, on ? "on" : "off");
  listeners.forEach((listener) => listener(on));
}

export function onSound(listener: (on: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

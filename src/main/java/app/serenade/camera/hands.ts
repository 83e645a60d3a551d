// What a person does to the recording window: taps, keys, a chosen file, and leaving the page.

export type Act =
  | "open"
  | "flip"
  | "swap"
  | "countdown"
  | "torch"
  | "microphone"
  | "voice"
  | "shoot"
  | "pause"
  | "undo"
  | "done"
  | "key"
  | "cancel"
  | "play"
  | "continue"
  | "more"
  | "ask-again"
  | "again"
  | "go-on"
  | "send"
  | "send-anyway";

export interface Handled extends HTMLElement {
  /** With what the control stands for, where it is one of several. */
  act(act: Act, value?: string): void;
  choose(file: File): void;
  tick(box: HTMLInputElement): void;
  begin(): Promise<void>;
  leave(): void;
}

const BUSY = "a, button, input, textarea, select, summary, dialog, [contenteditable]";

export function listen(window: Handled, signal: AbortSignal): void {
  window.addEventListener("click", (event) => tap(window, event), { signal });
  window.addEventListener("change", (event) => pick(window, event), { signal });
  document.addEventListener("keydown", (event) => press(window, event), { signal });
  globalThis.addEventListener("pagehide", () => window.leave(), { signal });
  globalThis.addEventListener("pageshow", (event) => event.persisted && void window.begin(), { signal });
}

function tap(window: Handled, event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>("[data-act]");
  if (button) window.act(button.dataset.act as Act, button.dataset.value);
}

function pick(window: Handled, event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  if (input.dataset.point) window.tick(input);
  if (input.type !== "file") return;
  const file = input.files?.[0];
  input.value = "";
  if (file) window.choose(file);
}

/** What each key does: Space and Enter shoot and stop, or play. */
const KEYS: Record<string, Act> = { " ": "key", Enter: "key", Escape: "cancel", p: "pause", Backspace: "undo", d: "done" };

/** A focused control keeps its own keys. */
function press(window: Handled, event: KeyboardEvent): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key];
  if (!act || (act !== "cancel" && (event.target as Element).closest(BUSY))) return;
  if (act === "key") event.preventDefault();
  window.act(act);
}

// What a person does to the recording window: taps, keys, a chosen file, and leaving the page.

export type Act =
  | "open"
  | "flip"
  | "swap"
  | "countdown"
  | "shoot"
  | "key"
  | "cancel"
  | "play"
  | "continue"
  | "ask-again"
  | "again"
  | "go-on"
  | "send";

export interface Handled extends HTMLElement {
  act(act: Act): void;
  choose(file: File): void;
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
  if (button) window.act(button.dataset.act as Act);
}

function pick(window: Handled, event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
  const file = input.files?.[0];
  input.value = "";
  if (file) window.choose(file);
}

/** Space and Enter shoot and stop, or play; Escape calls a countdown off. A focused control keeps its own keys. */
function press(window: Handled, event: KeyboardEvent): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const key: Act | "" = event.key === " " || event.key === "Enter" ? "key" : event.key === "Escape" ? "cancel" : "";
  if (!key || (key === "key" && (event.target as Element).closest(BUSY))) return;
  if (key === "key") event.preventDefault();
  window.act(key);
}

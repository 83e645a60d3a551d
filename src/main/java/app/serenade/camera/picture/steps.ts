// Keys that move a slider of milliseconds: the arrows by a tenth of a second, with Shift or by page by a whole one.

const TENTH = 100;
const SECOND = 1000;
const KEYS: Record<string, number> = { ArrowLeft: -TENTH, ArrowDown: -TENTH, ArrowRight: TENTH, ArrowUp: TENTH, PageDown: -SECOND, PageUp: SECOND };

export function movedByKeys(slider: HTMLInputElement, signal: AbortSignal): void {
  slider.addEventListener("keydown", (event) => press(slider, event), { signal });
}

function press(slider: HTMLInputElement, event: KeyboardEvent): void {
  const step = KEYS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const turned = /Left|Right/.test(event.key) && getComputedStyle(slider).direction === "rtl" ? -1 : 1;
  const by = event.shiftKey ? Math.sign(step) * SECOND : step;
  slider.value = String(Number(slider.value) + turned * by);
  for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, { bubbles: true }));
}

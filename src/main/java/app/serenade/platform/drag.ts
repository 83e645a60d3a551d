// Follows a finger or a mouse up and down on a grip, moves the panel with it, and tells how far when it is let go.
const STARTS_AFTER_PX = 6;

export function drag(panel: HTMLElement, grips: () => string, dropped: (way: number) => void, upward = false): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let from: number | undefined;
  let way = 0;

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target as Element).closest(grips())) return;
    from = event.clientY;
    way = 0;
  };
  const move = (event: PointerEvent) => {
    if (from === undefined) return;
    way = event.clientY - from;
    if (Math.abs(way) < STARTS_AFTER_PX) return;
    panel.dataset["dragging"] = "";
    panel.style.setProperty("--drag", `${upward ? way : Math.max(0, way)}px`);
  };
  const up = () => {
    if (from === undefined) return;
    from = undefined;
    delete panel.dataset["dragging"];
    panel.style.removeProperty("--drag");
    if (Math.abs(way) < STARTS_AFTER_PX) return;
    swallowClick();
    dropped(way);
  };

  panel.addEventListener("pointerdown", down, { signal });
  panel.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", up, { signal });
  window.addEventListener("pointercancel", up, { signal });
  return () => listening.abort();
}

/** Letting go over a link is not a press on it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}

// Follows a finger or a mouse up and down on a grip, moves the panel with it, and tells how far when it is let go.
const STARTS_AFTER_PX = 6;

export function drag(panel: HTMLElement, grips: string, dropped: (way: number) => void, upward = false): () => void {
  let from: number | undefined;
  let way = 0;

  const down = (event: PointerEvent) => {
    const grip = (event.target as Element).closest(grips);
    if (!grip || event.button !== 0) return;
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
    if (Math.abs(way) >= STARTS_AFTER_PX) dropped(way);
  };

  panel.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", up);
  return () => {
    panel.removeEventListener("pointerdown", down);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", up);
  };
}

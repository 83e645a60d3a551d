// The page's stream of hints begins again by itself: htmx's extension does so for one that has run, this for one that never began; and at
// once when the network is back.
import htmx from "./htmx.ts";

/** Not all pages of a server that was away at the same moment. */
const AGAIN_MS = { least: 2_000, most: 10_000 };

interface Stream extends Event {
  detail: { connection?: { delayCanceller: (() => void) | null; reader: ReadableStreamDefaultReader | null } };
}

let running: Stream["detail"]["connection"];
let beginning = 0;

export function again(ask: () => void): number {
  return window.setTimeout(ask, AGAIN_MS.least + Math.random() * (AGAIN_MS.most - AGAIN_MS.least));
}

function begin(): void {
  clearTimeout(beginning);
  const live = document.getElementById("live");
  const address = live?.getAttribute("hx-sse:connect");
  if (live && address) void htmx.ajax("GET", address, { source: live });
}

function failed(event: Event): void {
  if ((event.target as Element).id !== "live" || running) return;
  event.preventDefault();
  clearTimeout(beginning);
  beginning = again(begin);
}

document.addEventListener("htmx:sse:before:connection", (event) => (running = (event as Stream).detail.connection));
document.addEventListener("htmx:sse:close", (event) => {
  running = undefined;
  failed(event);
});
// What is no stream is not shown either.
document.addEventListener("htmx:before:swap", failed);
document.addEventListener("htmx:error", failed);

window.addEventListener("online", () => {
  if (!running) return begin();
  running.delayCanceller?.();
  void running.reader?.cancel();
});

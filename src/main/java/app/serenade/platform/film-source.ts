// Which file of a film is played: large enough for its place on the screen, small enough for the network.

/** What one second of a rung needs at most, picture and sound, in kilobits. */
const NEEDS: Record<number, number> = { 360: 770, 480: 1350, 720: 2950, 1080: 5150 };
const SPARE = 1.5;
const ENOUGH = 0.8;
const SHARPEST = 2;
const LEAST_BYTES = 100_000;
const PLAYLIST = "application/vnd.apple.mpegurl";

export interface Network {
  /** Kilobits a second; undefined where nobody knows. */
  speed: number | undefined;
  saving: boolean;
}

interface Connection {
  downlink?: number;
  saveData?: boolean;
  effectiveType?: string;
}

let measured: number | undefined;

/** The largest rung that its place needs and the network carries; where nobody knows the network, 480 at most. */
export function rung(rungs: number[], shortSide: number, { speed, saving }: Network): number | undefined {
  const sides = [...rungs].sort((a, b) => a - b);
  const needed = sides.find((side) => side >= shortSide * ENOUGH) ?? sides.at(-1);
  if (needed === undefined) return undefined;
  const carried = saving ? 0 : (speed ?? NEEDS[480]! * SPARE);
  return sides.filter((side) => side <= needed && NEEDS[side]! * SPARE <= carried).at(-1) ?? sides[0];
}

/** Gives a film the file that fits, as long as nothing of it was played; answers whether it is another one. */
export function fit(video: HTMLVideoElement): boolean {
  if (video.error === null && (video.currentTime > 0 || !video.paused)) return false;
  const source = chosen(video);
  if (!source || video.getAttribute("src") === source) return false;
  video.src = source;
  return true;
}

function chosen(video: HTMLVideoElement): string | undefined {
  const { base, rungs, list } = video.dataset;
  if (list && video.canPlayType(PLAYLIST)) return list;
  const box = video.getBoundingClientRect();
  const shortSide = Math.min(box.width, box.height) * Math.min(devicePixelRatio, SHARPEST);
  const now = network();
  const least = video.preload === "auto" && !now.saving ? playing(video) : 0;
  const there = (rungs ?? "").split(" ").filter(Boolean).map(Number).filter((side) => side >= least);
  const side = rung(there, shortSide || 480, now);
  return side === undefined ? undefined : `${base}/${side}.mp4`;
}

/** The rung that the page itself began with: what has come of it is not thrown away for a smaller one. */
function playing(video: HTMLVideoElement): number {
  return Number(/\/(\d+)\.mp4$/.exec(video.getAttribute("src") ?? "")?.[1] ?? 0);
}

/** What the browser says it knows from all requests; where it says nothing, what films needed to come. */
function network(): Network {
  const connection = (navigator as { connection?: Connection }).connection;
  const guessed = connection?.downlink ? connection.downlink * 1000 : undefined;
  const slow = ["slow-2g", "2g"].includes(connection?.effectiveType ?? "");
  return { speed: guessed ?? measured, saving: connection?.saveData === true || slow };
}

/** Listens to how fast films come; what came from a cache does not count. */
export function measure(): void {
  if (!("PerformanceObserver" in window)) return;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry as PerformanceResourceTiming)))
    .observe({ type: "resource", buffered: true });
}

function note({ initiatorType, transferSize, responseStart, responseEnd }: PerformanceResourceTiming): void {
  const milliseconds = responseEnd - responseStart;
  if (initiatorType !== "video" || transferSize < LEAST_BYTES || milliseconds <= 0) return;
  const now = (8 * transferSize) / milliseconds;
  measured = measured === undefined ? now : 0.6 * measured + 0.4 * now;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, rung } from "./film-source.ts";

const ALL = [360, 480, 720, 1080];
const fast = { speed: 20_000, saving: false };

test("no larger than its place on the screen needs", () => {
  assert.equal(rung(ALL, 390, fast), 360);
  assert.equal(rung(ALL, 780, fast), 720);
  assert.equal(rung(ALL, 2000, fast), 1080);
});

test("no larger than the network carries with something to spare", () => {
  assert.equal(rung(ALL, 1080, { speed: 5000, saving: false }), 720);
  assert.equal(rung(ALL, 1080, { speed: 2100, saving: false }), 480);
  assert.equal(rung(ALL, 1080, { speed: 300, saving: false }), 360);
});

test("who saves data gets the smallest, and where nobody knows the network it is 480", () => {
  assert.equal(rung(ALL, 1080, { speed: 20_000, saving: true }), 360);
  assert.equal(rung(ALL, 1080, { speed: undefined, saving: false }), 480);
});

test("what there is", () => {
  assert.equal(rung([], 780, fast), undefined);
  assert.equal(rung([480], 1080, fast), 480);
  assert.equal(rung([720], 360, { speed: 100, saving: false }), 720);
});

/** A browser that says nothing of its network but this. */
function saving(saveData: boolean): void {
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { connection: { saveData } } });
}

saving(false);

/** As much of a video element as the choice looks at; 390 wide on a screen of two points a pixel, and playing nothing. */
function film(data: Record<string, string>, { pieces = "", src = "", preload = "none" } = {}) {
  Object.assign(globalThis, { devicePixelRatio: 2 });
  return {
    dataset: { base: "/media/1", ...data },
    src,
    preload,
    error: null as { code: number } | null,
    currentTime: 0,
    paused: true,
    canPlayType: (type: string) => (type === "application/vnd.apple.mpegurl" ? pieces : ""),
    getAttribute() {
      return this.src;
    },
    getBoundingClientRect: () => ({ width: 390, height: 844 }),
  };
}

function fitted(video: ReturnType<typeof film>): boolean {
  return fit(video as unknown as HTMLVideoElement);
}

test("a long film is its playlist where the browser plays one, else the file that fits", () => {
  const long = { rungs: "360 480 720", list: "/media/1/film.m3u8" };
  for (const pieces of ["maybe", "probably"]) {
    const video = film(long, { pieces, src: "/media/1/480.mp4" });
    assert.equal(fitted(video), true);
    assert.equal(video.src, "/media/1/film.m3u8");
  }
  const video = film(long);
  assert.equal(fitted(video), true);
  assert.equal(video.src, "/media/1/480.mp4");
});

test("a short film is a file everywhere", () => {
  const video = film({ rungs: "360 480" }, { pieces: "probably" });
  fitted(video);
  assert.equal(video.src, "/media/1/480.mp4");
});

test("what began to come is not thrown away for something smaller, unless data is to be saved", () => {
  const began = { src: "/media/1/720.mp4", preload: "auto" };
  const video = film({ rungs: "360 480 720" }, began);
  assert.equal(fitted(video), false);
  assert.equal(video.src, "/media/1/720.mp4");
  saving(true);
  assert.equal(fitted(video), true);
  assert.equal(video.src, "/media/1/360.mp4");
  saving(false);
});

test("what plays or was played stays, and what broke is chosen anew", () => {
  const list = { rungs: "480", list: "/media/1/film.m3u8" };
  const playing = Object.assign(film(list, { pieces: "maybe", src: "/media/1/video.mp4" }), { currentTime: 3 });
  assert.equal(fitted(playing), false);
  const broken = Object.assign(film({ rungs: "480" }, { pieces: "maybe", src: "/media/1/film.m3u8" }), { currentTime: 3, error: { code: 4 } });
  assert.equal(fitted(broken), true);
  assert.equal(broken.src, "/media/1/480.mp4");
});

test("a film without any size yet keeps what the page gave it", () => {
  const video = film({ rungs: "" }, { src: "/media/1/video.mp4" });
  assert.equal(fitted(video), false);
  assert.equal(video.src, "/media/1/video.mp4");
});

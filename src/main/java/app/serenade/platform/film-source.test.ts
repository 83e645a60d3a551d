import assert from "node:assert/strict";
import { test } from "node:test";
import { rung } from "./film-source.ts";

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

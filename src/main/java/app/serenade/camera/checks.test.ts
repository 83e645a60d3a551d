import assert from "node:assert/strict";
import { test } from "node:test";
import { brightness, hear } from "./checks.ts";

function tone(loudness: number): Float32Array {
  return Float32Array.from({ length: 16_000 }, (_, i) => Math.max(-1, Math.min(1, loudness * Math.sin(i / 6))));
}

test("no sound and a sound below what can be heard are silence", () => {
  assert.deepEqual(hear(undefined), ["silent"]);
  assert.deepEqual(hear(tone(0.001)), ["silent"]);
});

test("a voice is fine, one cut off at the limit is not", () => {
  assert.deepEqual(hear(tone(0.4)), []);
  assert.deepEqual(hear(tone(2)), ["clipped"]);
});

test("black is dark and white is bright", () => {
  assert.equal(brightness(new Uint8ClampedArray([0, 0, 0, 255])), 0);
  assert.equal(Math.round(brightness(new Uint8ClampedArray([255, 255, 255, 255]))), 255);
});

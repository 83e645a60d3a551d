import assert from "node:assert/strict";
import { test } from "node:test";
import { brightness, hear, worthSaying } from "./checks.ts";

function tone(loudness: number): Float32Array {
  return Float32Array.from({ length: 16_000 }, (_, i) => Math.max(-1, Math.min(1, loudness * Math.sin(i / 6))));
}

test("no sound is something else than a sound below what can be heard", () => {
  assert.deepEqual(hear(undefined), ["soundless"]);
  assert.deepEqual(hear(tone(0.001)), ["silent"]);
});

test("a voice is fine, one cut off at the limit is not", () => {
  assert.deepEqual(hear(tone(0.4)), []);
  assert.deepEqual(hear(tone(2)), ["clipped"]);
});

test("who shot without a microphone or muted the film is not told that nothing can be heard", () => {
  assert.deepEqual(worthSaying(["soundless", "black"], true, false), ["black"]);
  assert.deepEqual(worthSaying(["silent"], true, false), ["silent"]);
  assert.deepEqual(worthSaying(["soundless"], false, false), ["soundless"]);
  assert.deepEqual(worthSaying(["clipped", "black"], false, true), ["black"]);
});

test("black is dark and white is bright", () => {
  assert.equal(brightness(new Uint8ClampedArray([0, 0, 0, 255])), 0);
  assert.equal(Math.round(brightness(new Uint8ClampedArray([255, 255, 255, 255]))), 255);
});

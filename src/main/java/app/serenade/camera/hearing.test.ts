import assert from "node:assert/strict";
import { test } from "node:test";
import { Hearing } from "./hearing.ts";

const RATE = 16_000;

function tone(loudness: number, seconds = 1): Float32Array {
  return Float32Array.from({ length: RATE * seconds }, (_, i) => Math.max(-1, Math.min(1, loudness * Math.sin(i / 6))));
}

/** Of each channel, how loud its seconds are. */
function film(...channels: number[][]): Hearing {
  const hearing = new Hearing();
  channels.forEach((seconds, channel) => seconds.forEach((loudness, at) => hearing.add(channel, tone(loudness), RATE, at)));
  return hearing;
}

test("a voice is fine, one cut off at the limit is not, and below what can be heard is silence", () => {
  assert.deepEqual(film([0.4]).between(0, undefined), []);
  assert.deepEqual(film([2]).between(0, undefined), ["clipped"]);
  assert.deepEqual(film([0.001]).between(0, undefined), ["silent"]);
});

test("only what the cuts leave is judged", () => {
  const half = film([0.4, 0.4, 0, 0]);
  assert.deepEqual(half.between(0, undefined), []);
  assert.deepEqual(half.between(0, 2000), []);
  assert.deepEqual(half.between(2000, undefined), ["silent"]);
  assert.deepEqual(half.between(1990, 3950), ["silent"]);
  assert.deepEqual(film([2, 0.4]).between(1000, 2000), []);
});

test("where there is no more sound it is silence", () => {
  assert.deepEqual(film([0.4]).between(1500, 3000), ["silent"]);
});

test("whoever speaks into one of two channels is heard, and one that crackles is enough", () => {
  assert.deepEqual(film([0], [0.4]).between(0, undefined), []);
  assert.deepEqual(film([0.4], [2]).between(0, undefined), ["clipped"]);
  assert.deepEqual(film([0], [0]).between(0, undefined), ["silent"]);
});

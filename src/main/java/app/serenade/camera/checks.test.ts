import assert from "node:assert/strict";
import { test } from "node:test";
import { brightness, worthSaying } from "./checks.ts";

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

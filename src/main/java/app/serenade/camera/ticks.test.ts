import assert from "node:assert/strict";
import { test } from "node:test";
import { levelOf } from "./microphone.ts";
import { marksOf } from "./ticks.ts";

test("marks are told in the order of the film, and what was cut off at its beginning is not", () => {
  const ticks = [
    { point: 2, at: 5400 },
    { point: 0, at: 1200 },
    { point: 1, at: 300 },
  ];
  assert.equal(marksOf(ticks, 0), "1:300,0:1200,2:5400");
  assert.equal(marksOf(ticks, 1000), "0:200,2:4400");
  assert.equal(marksOf([], 0), "");
});

test("the level is nothing in silence and full at the limit", () => {
  assert.equal(levelOf(new Float32Array(4)), 0);
  assert.equal(levelOf(new Float32Array([0, -1, 0.5])), 1);
  assert.ok(levelOf(new Float32Array([0.1])) > 0.5);
});

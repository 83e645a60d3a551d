import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOf, partLike } from "./portrait.ts";

test("a camera that lies on its side is cut to a portrait, one that stands is not", () => {
  assert.deepEqual(cutOf(1920, 1080), { x: 657, y: 2, width: 606, height: 1076 });
  assert.equal(cutOf(1080, 1920), undefined);
});

test("another camera gives the largest part of its middle that has the form of the first", () => {
  assert.deepEqual(partLike({ width: 1080, height: 1920 }, 720, 1280), { x: 0, y: 0, width: 720, height: 1280 });
  assert.deepEqual(partLike({ width: 540, height: 960 }, 1280, 960), { x: 370, y: 0, width: 540, height: 960 });
  assert.deepEqual(partLike({ width: 360, height: 640 }, 720, 1600), { x: 0, y: 160, width: 720, height: 1280 });
});

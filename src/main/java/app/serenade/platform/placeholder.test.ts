import assert from "node:assert/strict";
import { test } from "node:test";
import { pixels } from "./placeholder.ts";

test("a picture of one colour comes back as that colour, in its form", () => {
  // Mean light 0.5, no colour, no waves; upright, four waves across.
  const colours = 32 | (32 << 6) | (32 << 12);
  const bytes = [colours & 255, (colours >> 8) & 255, (colours >> 16) & 255, 4, 0, ...Array(19).fill(0x77)];
  const found = pixels(btoa(String.fromCharCode(...bytes)))!;
  assert.equal(found.height, 32);
  assert.equal(found.width, 18);
  const [r, g, b, alpha] = found.rgba;
  assert.equal(alpha, 255);
  for (const value of [r!, g!, b!]) assert.ok(Math.abs(value - 128) < 8, String(value));
});

test("what is no picture is none", () => {
  assert.equal(pixels(""), undefined);
  assert.equal(pixels("no base64!"), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOKS, STEPS, skin, tableOf, toneOf } from "./looks.ts";
import { levelsOf, Pace } from "./pace.ts";
import { NATURAL, isNatural } from "./picture.ts";

const SKIN = [0.8, 0.6, 0.5] as const;
const DARK_SKIN = [0.36, 0.24, 0.18] as const;
const GRASS = [0.3, 0.6, 0.25] as const;

test("there are eight looks or more, and no two do the same", () => {
  const done = Object.values(LOOKS).map((look) => JSON.stringify([look(...SKIN), look(...GRASS)]));
  assert.ok(done.length >= 8);
  assert.equal(new Set(done).size, done.length);
});

test("nothing chosen changes no colour", () => {
  assert.deepEqual(toneOf(NATURAL)(...SKIN), [...SKIN]);
  assert.ok(isNatural({ ...NATURAL, look: "noir", strength: 0 }));
  assert.ok(!isNatural({ ...NATURAL, warm: -0.5 }));
});

test("half the strength is half the way", () => {
  const whole = toneOf({ ...NATURAL, look: "sepia" })(...GRASS);
  const half = toneOf({ ...NATURAL, look: "sepia", strength: 0.5 })(...GRASS);
  half.forEach((part, at) => assert.ok(Math.abs(part - ((GRASS[at] ?? 0) + (whole[at] ?? 0)) / 2) < 1e-9));
});

test("skin is known by its hue, dark or light", () => {
  assert.ok(skin(...SKIN) > 0.9);
  assert.ok(skin(...DARK_SKIN) > 0.6);
  assert.ok(skin(...GRASS) < 0.1);
  assert.ok(skin(0.5, 0.5, 0.5) < 0.1);
});

test("brightness lifts skin most", () => {
  const tone = toneOf({ ...NATURAL, bright: 1 });
  const gain = (colour: readonly [number, number, number]) => tone(...colour)[1] - colour[1];
  assert.ok(gain(SKIN) > 0.08);
  assert.ok(gain(GRASS) < 0.05);
});

test("the table holds the tone, red fastest", () => {
  const table = tableOf((red, green, blue) => [red, green, blue], STEPS);
  assert.deepEqual([...table.slice(4, 8)], [16, 0, 0, 255]);
  assert.deepEqual([...table.slice(-4)], [255, 255, 255, 255]);
});

test("it draws smaller when too few frames are drawn, and never larger than the picture", () => {
  assert.deepEqual(levelsOf({ width: 360, height: 640 }).map((level) => level.height), [640, 640, 480]);
  assert.equal(levelsOf({ width: 1080, height: 1920 })[0]?.height, 1280);
  const slow = new Pace({ width: 720, height: 1280 }, 30);
  for (let moment = 0; moment < 4000; moment += 60) slow.drawn(moment);
  assert.ok(slow.steps >= 2);
  const fast = new Pace({ width: 720, height: 1280 }, 30);
  for (let moment = 0; moment < 4000; moment += 33) fast.drawn(moment);
  assert.equal(fast.steps, 0);
});

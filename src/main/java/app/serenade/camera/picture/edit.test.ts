import assert from "node:assert/strict";
import { test } from "node:test";
import { UNTOUCHED, isEdited, isSameEdit, lengthOf } from "./edit.ts";
import { NATURAL } from "./picture.ts";

test("a film nobody changed goes as it is", () => {
  assert.equal(isEdited(UNTOUCHED), false);
  assert.equal(isEdited({ ...UNTOUCHED, picture: { ...NATURAL, words: "only typed" } }), false);
});

test("every change makes another film", () => {
  assert.ok(isEdited({ ...UNTOUCHED, muted: true }));
  assert.ok(isEdited({ ...UNTOUCHED, start: 200 }));
  assert.ok(isEdited({ ...UNTOUCHED, end: 2000 }));
  assert.ok(isEdited({ ...UNTOUCHED, picture: { ...NATURAL, effect: "glitch" } }));
});

test("the same changes make the same film", () => {
  const edit = { ...UNTOUCHED, start: 200, picture: { ...NATURAL, look: "noir" } };
  assert.ok(isSameEdit({ ...edit, picture: { ...edit.picture } }, edit));
  assert.equal(isSameEdit({ ...edit, muted: true }, edit), false);
  assert.equal(isSameEdit(undefined, edit), false);
});

test("what is cut off is not counted", () => {
  assert.equal(lengthOf({ ...UNTOUCHED, start: 500, end: 2500 }, 4000), 2000);
  assert.equal(lengthOf({ ...UNTOUCHED, start: 500 }, 4000), 3500);
  assert.equal(lengthOf({ ...UNTOUCHED, end: 9000 }, 4000), 4000);
  assert.equal(lengthOf(UNTOUCHED, undefined), undefined);
});

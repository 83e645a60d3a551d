import assert from "node:assert/strict";
import { test } from "node:test";
import { place } from "./seek-sheet.ts";

test("a short film has a picture a second", () => {
  assert.deepEqual(place(0, 8), { column: 0, row: 0, rows: 2 });
  assert.deepEqual(place(6.5, 8), { column: 1, row: 1, rows: 2 });
  assert.deepEqual(place(8, 8), { column: 2, row: 1, rows: 2 });
});

test("a long film has 25", () => {
  assert.deepEqual(place(100, 100), { column: 4, row: 4, rows: 5 });
  assert.deepEqual(place(50, 100), { column: 2, row: 2, rows: 5 });
});

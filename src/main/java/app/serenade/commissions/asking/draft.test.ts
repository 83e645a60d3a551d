import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, newest, parse, times } from "./draft.ts";

const DAY_MS = 86_400_000;
const NOW = 1_800_000_000_000;

function draft(fields: Record<string, [string, number]>): Draft {
  return new Map(Object.entries(fields).map(([field, [typed, at]]) => [field, { typed, at }]));
}

test("of each field the words typed last count, whichever device they are from", () => {
  const here = draft({ name: ["Ada", 5], wishes: ["old", 1] });
  const there = draft({ name: ["Grace", 4], wishes: ["new", 2], day: ["2027-01-31", 3] });
  assert.deepEqual(newest(here, there), draft({ name: ["Ada", 5], wishes: ["new", 2], day: ["2027-01-31", 3] }));
});

test("of words typed at one instant the first given stay", () => {
  assert.equal(newest(draft({ name: ["page", 1] }), draft({ name: ["device", 1] })).get("name")?.typed, "page");
});

test("a field that was emptied later stays empty", () => {
  assert.equal(newest(draft({ name: ["Ada", 1] }), draft({ name: ["", 2] })).get("name")?.typed, "");
});

test("ages are told from the moment the page was answered", () => {
  assert.deepEqual(times("name:1200 wishes:0", NOW), new Map([["name", NOW - 1200], ["wishes", NOW]]));
  assert.deepEqual(times("", NOW), new Map());
});

test("what is too old, from the future or no draft at all is not taken up", () => {
  const kept = JSON.stringify({
    old: { typed: "a", at: NOW - 31 * DAY_MS },
    future: { typed: "b", at: NOW + 1 },
    fine: { typed: "c", at: NOW - 29 * DAY_MS },
    odd: { typed: 7, at: NOW },
  });
  assert.deepEqual([...parse(kept, NOW).keys()], ["fine"]);
  for (const text of [null, "", "nonsense", "[]", "7", '"x"', "{\"a\":1}"]) assert.equal(parse(text, NOW).size, 0);
});

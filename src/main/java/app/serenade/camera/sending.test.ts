import assert from "node:assert/strict";
import { test } from "node:test";
import { type Case, handOver, mayBeSent, noteOf } from "./sending.ts";

const there: Case = {
  sending: { at: "there", asset: "7" },
  wanted: true,
  length: 20_000,
  unkept: false,
  shortest: 15_000,
  longest: 60_000,
  closed: "",
  label: "Send",
};

test("a film is handed over once it is there and Send was pressed", () => {
  assert.equal(handOver(there), "7");
  assert.equal(handOver({ ...there, wanted: false }), undefined);
  assert.equal(handOver({ ...there, sending: { at: "checking" } }), undefined);
});

test("a film below the promised length is not sent, and says so", () => {
  const short = { ...there, length: 14_600 };
  assert.equal(mayBeSent(short), false);
  assert.equal(handOver(short), undefined);
  assert.equal(noteOf(short), "short");
});

test("the frames a recorder loses at its end are forgiven", () => {
  assert.equal(mayBeSent({ ...there, length: 14_800 }), true);
});

test("a film over the longest length is not sent, but the last frames of a full one are forgiven", () => {
  assert.equal(noteOf({ ...there, length: 61_500 }), "long");
  assert.equal(mayBeSent({ ...there, length: 60_900 }), true);
});

test("a film whose length the browser cannot tell is judged by the server", () => {
  assert.equal(mayBeSent({ ...there, length: undefined }), true);
});

test("what was closed meanwhile is said before anything else, and nothing is handed over", () => {
  const closed = { ...there, length: 1, closed: "The fan cancelled" };
  assert.equal(noteOf(closed), "closed");
  assert.equal(handOver({ ...there, closed: "The fan cancelled" }), undefined);
});

test("a refused film says why, even before Send was pressed", () => {
  const refused: Case = { ...there, wanted: false, sending: { at: "refused", words: "No video" } };
  assert.equal(noteOf(refused), "refused");
  assert.equal(mayBeSent(refused), false);
});

test("a broken line is said, and hinders nothing", () => {
  const broken: Case = { ...there, sending: { at: "broken" } };
  assert.equal(noteOf(broken), "broken");
  assert.equal(mayBeSent(broken), true);
});

test("a film that the device has no room for is to be waited for, until the server has it", () => {
  assert.equal(noteOf({ ...there, unkept: true, sending: { at: "sending", percent: 7 } }), "unkept");
  assert.equal(noteOf({ ...there, unkept: true }), "");
});

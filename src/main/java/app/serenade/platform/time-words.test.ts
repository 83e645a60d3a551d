import assert from "node:assert/strict";
import { test } from "node:test";
import { ago, day, moment, shareLeft, short, span } from "./time-words.ts";

const HOUR = 3600;
const now = new Date("2026-11-22T12:00:00Z");

test("a span is said by its two largest parts", () => {
  assert.equal(span(2 * 24 * HOUR + 5 * HOUR + 59, "en"), "2 days 5 hr");
  assert.equal(span(24 * HOUR, "en"), "1 day");
  assert.equal(span(3 * HOUR + 20 * 60, "en"), "3 hr 20 min");
});

test("the last minute is counted in seconds", () => {
  assert.equal(span(59.9, "en"), "59 sec");
  assert.equal(span(61, "en"), "1 min");
});

test("a span that is over is nothing, never negative", () => {
  assert.equal(span(-5, "en"), "0 sec");
});

test("inside a ring stands the largest part alone", () => {
  assert.equal(short(6 * 24 * HOUR + 5 * HOUR, "en"), "6d");
  assert.equal(short(5 * HOUR, "en"), "5h");
  assert.equal(short(-1, "en"), "0s");
});

test("a span is said in the reader's language", () => {
  assert.equal(span(2 * 24 * HOUR, "zh"), "2天");
});

test("what was a moment ago is now, and yesterday is yesterday", () => {
  assert.equal(ago(new Date(now.getTime() - 10_000), now, "en"), "now");
  assert.equal(ago(new Date(now.getTime() - 24 * HOUR * 1000), now, "en"), "yesterday");
  assert.equal(ago(new Date(now.getTime() - 5 * 60_000), now, "en"), "5 min. ago");
});

test("what is older than a week has a date, and another year its year", () => {
  assert.equal(ago(new Date("2026-11-01T12:00:00Z"), now, "en"), "Nov 1");
  assert.equal(day(new Date("2025-11-01T12:00:00Z"), now, "en"), "Nov 1, 2025");
});

test("the share left runs from one to nothing", () => {
  assert.equal(shareLeft(0, 100, 25), 0.75);
  assert.equal(shareLeft(0, 100, 500), 0);
  assert.equal(shareLeft(0, 100, -5), 1);
  assert.equal(shareLeft(100, 100, 50), 0);
});

test("a moment is said in the reader's zone, on both sides of the night in which clocks change", () => {
  const zone = process.env["TZ"];
  const said = (at: string) => moment(new Date(at), now, "en-GB").replace(/ 20\d\d/, "");
  try {
    process.env["TZ"] = "Europe/Berlin";
    assert.equal(said("2027-03-28T00:59:00Z"), "28 Mar, 1:59");
    assert.equal(said("2027-03-28T01:00:00Z"), "28 Mar, 3:00");
    assert.equal(said("2027-10-31T00:30:00Z"), "31 Oct, 2:30");
    assert.equal(said("2027-10-31T01:30:00Z"), "31 Oct, 2:30");
    process.env["TZ"] = "America/New_York";
    assert.equal(said("2027-03-14T06:59:00Z"), "14 Mar, 1:59");
    assert.equal(said("2027-03-14T07:00:00Z"), "14 Mar, 3:00");
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

test("the share that is left goes by time passed, also across such a night", () => {
  const from = Date.parse("2027-03-27T12:00:00Z");
  assert.equal(shareLeft(from, from + 48 * HOUR * 1000, from + 24 * HOUR * 1000), 0.5);
});

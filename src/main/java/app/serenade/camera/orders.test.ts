import assert from "node:assert/strict";
import { test } from "node:test";
import { orderIn } from "./orders.ts";

const words = (key: string) => ({ "voice-start": "start|shoot", "voice-stop": "stop|stop recording" })[key] ?? "";

test("a word alone is an order, however it is written", () => {
  assert.equal(orderIn(" Start. ", words), "start");
  assert.equal(orderIn("SHOOT!", words), "start");
  assert.equal(orderIn("Stop, recording", words), "stop");
});

test("a word within a sentence is none, and neither is nothing", () => {
  assert.equal(orderIn("don't stop me now", words), undefined);
  assert.equal(orderIn("we start", words), undefined);
  assert.equal(orderIn("...", words), undefined);
  assert.equal(orderIn("", () => ""), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Happening, type State, START, next } from "./states.ts";

function after(...happenings: Happening[]): State {
  return happenings.reduce(next, START);
}

const open: Happening[] = [{ is: "open" }, { is: "opened", begun: false }];

test("a take without countdown goes from the picture to the preview", () => {
  assert.deepEqual(after(...open, { is: "shoot", countdown: 0 }), { at: "recording" });
  assert.deepEqual(after(...open, { is: "shoot", countdown: 0 }, { is: "stop" }, { is: "taken" }), { at: "preview" });
});

test("a countdown counts every second and then records", () => {
  const counting = after(...open, { is: "shoot", countdown: 3 }, { is: "second" });
  assert.deepEqual(counting, { at: "counting", left: 2, begun: false });
  assert.deepEqual(next(next(counting, { is: "second" }), { is: "second" }), { at: "recording" });
});

test("a countdown can be called off", () => {
  assert.deepEqual(after(...open, { is: "shoot", countdown: 3 }, { is: "cancel" }, { is: "second" }), { at: "ready" });
});

test("a refused camera is a trouble with its reason, and can be tried again", () => {
  const trouble = after({ is: "open" }, { is: "failed", why: "denied" });
  assert.deepEqual(trouble, { at: "trouble", why: "denied" });
  assert.deepEqual(next(trouble, { is: "open" }), { at: "opening" });
});

test("a file can be chosen where there is no camera", () => {
  assert.deepEqual(after({ is: "open" }, { is: "failed", why: "missing" }, { is: "chosen" }), { at: "preview" });
});

test("a camera that opens after a file was chosen does not take the preview away", () => {
  assert.deepEqual(after({ is: "open" }, { is: "chosen" }, { is: "opened", begun: false }), { at: "preview" });
});

test("a camera lost while recording keeps what was recorded", () => {
  assert.deepEqual(after(...open, { is: "shoot", countdown: 0 }, { is: "lost", why: "lost" }, { is: "taken" }), { at: "preview", why: "lost" });
  assert.deepEqual(after(...open, { is: "lost", why: "lost" }), { at: "trouble", why: "lost" });
});

test("a camera that another app takes while recording ends the take, and says so", () => {
  assert.deepEqual(after(...open, { is: "shoot", countdown: 0 }, { is: "stop", why: "lost" }), { at: "finishing", why: "lost" });
});

test("a recording found on the device is offered only at the start", () => {
  assert.deepEqual(after({ is: "found" }), { at: "offering" });
  assert.deepEqual(after(...open, { is: "found" }), { at: "ready" });
  assert.deepEqual(after({ is: "found" }, { is: "chosen" }), { at: "preview" });
});

test("a recording that was lost on its way is no preview", () => {
  assert.deepEqual(after(...open, { is: "shoot", countdown: 0 }, { is: "nothing" }), { at: "trouble", why: "empty" });
});

const paused: Happening[] = [...open, { is: "shoot", countdown: 0 }, { is: "pause" }, { is: "kept", begun: true }];

test("a pause stands between two segments, and the film is looked at when it is done", () => {
  assert.deepEqual(after(...paused), { at: "paused" });
  assert.deepEqual(after(...paused, { is: "shoot", countdown: 0 }), { at: "recording" });
  assert.deepEqual(after(...paused, { is: "stop" }, { is: "taken" }), { at: "preview" });
});

test("a countdown before a further segment leads back to the pause", () => {
  assert.deepEqual(after(...paused, { is: "shoot", countdown: 10 }, { is: "cancel" }), { at: "paused" });
});

test("with the last segment undone it is as before the first", () => {
  assert.deepEqual(after(...paused, { is: "kept", begun: false }), { at: "ready" });
});

test("a camera that is taken away between two segments loses none of them", () => {
  assert.deepEqual(after(...paused, { is: "lost", why: "denied" }, { is: "taken" }), { at: "preview", why: "denied" });
  assert.deepEqual(after(...open, { is: "lost", why: "denied" }), { at: "trouble", why: "denied" });
});

test("what is looked at is gone on with, once the camera is open again", () => {
  const looking = after(...paused, { is: "stop" }, { is: "taken" });
  const opening = next(looking, { is: "more" });
  assert.deepEqual(opening, { at: "opening" });
  assert.deepEqual(next(opening, { is: "opened", begun: true }), { at: "paused" });
});

test("without a camera to go on with, it is looked at again", () => {
  const trouble = after(...paused, { is: "stop" }, { is: "taken" }, { is: "more" }, { is: "failed", why: "missing" });
  assert.deepEqual(next(next(trouble, { is: "stop" }), { is: "taken" }), { at: "preview" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Growing } from "./growing.ts";

test("whoever reads on gets what there is, and waits for more", async () => {
  const growing = new Growing();
  growing.append(new Blob(["one "]));
  assert.equal(await text(growing, 0), "one ");
  const more = growing.slice(4, 100);
  growing.append(new Blob(["two"]));
  assert.deepEqual({ ...(await more), value: await (await more).value?.text() }, { value: "two", done: false });
});

test("its end is told with the last bytes, or after them", async () => {
  const growing = new Growing();
  growing.append(new Blob(["all"]));
  const last = growing.slice(3, 100);
  growing.end();
  assert.deepEqual(await last, { value: null, done: true });
  assert.equal((await growing.slice(0, 100)).done, true);
  assert.equal((await growing.slice(0, 2)).done, false);
});

test("who has more than there is here is at the end", async () => {
  assert.deepEqual(await Growing.whole(new Blob(["all"])).slice(5, 100), { value: null, done: true });
});

async function text(growing: Growing, start: number): Promise<string | undefined> {
  return (await growing.slice(start, 100)).value?.text();
}

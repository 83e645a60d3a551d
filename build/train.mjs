// Makes the cache that lets the program start fast: node build/train.mjs JAVA DIST FLAG...
// The Java machine watches a run that serves requests, and writes the cache when that run ends.
import { spawn } from "node:child_process";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";

const START_LIMIT_MS = 180_000;
const ROUNDS = 30;
const PATHS = ["/", "/sign-in", "/sign-up", "/search?q=a", "/wallet", "/no-such-page", "/api/v1/openapi.json", "/api/v1/no-such"];

const [java, dist, ...flags] = process.argv.slice(2);
const cache = path.join(dist, "serenade.aot");
const data = await mkdtemp(path.join(tmpdir(), "serenade-training-"));
try {
  console.error("Making the cache for a fast start; half a minute.");
  await train(await freePort());
  await rename(`${cache}.new`, cache);
} finally {
  await rm(data, { recursive: true, force: true });
}

async function train(port) {
  const { SERENADE_DATABASE_URL: _, ...environment } = process.env;
  const program = spawn(java, [...flags, `-XX:AOTCacheOutput=${cache}.new`, "-jar", path.join(dist, "serenade.jar")], {
    env: { ...environment, SERENADE_DATA: data, SERENADE_PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  program.stderr.on("data", (text) => (said += text));
  const ended = once(program, "exit");
  try {
    await serve(`http://127.0.0.1:${port}`, program);
  } catch (problem) {
    console.error(said);
    throw problem;
  } finally {
    program.kill("SIGTERM");
    await ended;
  }
}

async function serve(address, program) {
  await firstPage(address, program);
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of PATHS) await (await fetch(address + each)).arrayBuffer();
  }
}

async function firstPage(address, program) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; ) {
    if (program.exitCode !== null) throw new Error("the program did not start");
    try {
      return await (await fetch(address)).arrayBuffer();
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error("the program did not start in time");
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

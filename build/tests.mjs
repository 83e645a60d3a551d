// Bundles every *.test.ts and runs them with node's own test runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { findSources } from "./sources.mjs";

const out = "target/browser-tests";
const { tests } = await findSources();
rmSync(out, { recursive: true, force: true });
if (tests.length === 0) {
  console.log("no tests of browser code");
  process.exit(0);
}
await build({
  entryPoints: tests,
  bundle: true,
  platform: "node",
  format: "esm",
  outdir: out,
  outExtension: { ".js": ".mjs" },
  define: { ICON_SPRITE: '"/icons.svg"' },
  logLevel: "error",
});
const files = readdirSync(out, { recursive: true }).filter((file) => file.endsWith(".mjs")).map((file) => `${out}/${file}`);
process.exit(spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...files], { stdio: "inherit" }).status ?? 1);

// Builds what the browser needs, and the API's document: node build.mjs OUTDIR
// Called by Maven with target/classes. Reads only the sources and node_modules, writes only to OUTDIR.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

if (!existsSync("node_modules")) {
  console.error("The browser packages are missing: run `npm ci` once in this folder (./serenade does it by itself).");
  process.exit(1);
}

const { findSources } = await import("./build/sources.mjs");
const { bundle } = await import("./build/bundle.mjs");
const { copyPictures, writeSprite } = await import("./build/pictures.mjs");
const { describeApi } = await import("./build/api.mjs");

const out = path.resolve(process.argv[2] ?? "target/classes");
const assets = path.join(out, "static/assets");
const sources = await findSources();

try {
  await rm(assets, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  const sprite = await writeSprite(sources, assets);
  const pictures = await copyPictures(sources, assets);
  const bundled = await bundle(sources, assets, sprite.url, pictures["icon-192.png"]);
  const urls = { ...bundled, ...pictures, "icons.svg": sprite.url };
  const sorted = Object.fromEntries(Object.entries(urls).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(path.join(out, "assets.json"), JSON.stringify({ urls: sorted, icons: sprite.names }, null, 1));
  await describeApi(sources, path.join(out, "api"));
} catch (problem) {
  if (!problem.errors) console.error(`browser build: ${problem.message}`);
  process.exit(1);
}

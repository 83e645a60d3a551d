// Writes the sprite of exactly those lucide icons the sources name, and the drawings that lie beside the pages.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const iconFolder = "node_modules/lucide-static/icons";

/** Answers the sprite's address and the names in it. Literals in an icon(…) call, of a constant ICON, first in an Anchor and second in an effect are names. */
export async function writeSprite(sources, outdir) {
  const users = new Map();
  for (const file of sources.naming) {
    const text = await readFile(file, "utf8");
    for (const name of namesIn(text)) if (!users.has(name)) users.set(name, file);
  }
  const names = [...users.keys()].sort();
  const symbols = await Promise.all(names.map((name) => symbol(name, users.get(name))));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
  return { names, url: await writeHashed(outdir, "icons.svg", sprite) };
}

export async function copyPictures(sources, outdir) {
  const urls = {};
  for (const file of sources.pictures) {
    const name = path.basename(file);
    if (urls[name]) throw new Error(`two pictures are called ${name}`);
    urls[name] = await writeHashed(outdir, name, await readFile(file));
  }
  return urls;
}

export function namesIn(text) {
  const names = new Set();
  for (const call of text.matchAll(/\bicon\(((?:[^()]|\([^()]*\))*)\)/g)) {
    for (const literal of call[1].matchAll(/"([a-z0-9-]+)"/g)) names.add(literal[1]);
  }
  for (const named of text.matchAll(/(?:new Anchor\(|\bICON =|\beffect\("[a-z-]+",)\s*"([a-z0-9-]+)"/g)) names.add(named[1]);
  return names;
}

async function symbol(name, user) {
  const file = path.join(iconFolder, `${name}.svg`);
  if (!existsSync(file)) throw new Error(`${user} names the icon "${name}", which lucide does not have`);
  const svg = await readFile(file, "utf8");
  const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace("</svg>", "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s*\n\s*/g, "")}</symbol>`;
}

async function writeHashed(outdir, name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const { name: stem, ext } = path.parse(name);
  await writeFile(path.join(outdir, `${stem}-${hash}${ext}`), content);
  return `/assets/${stem}-${hash}${ext}`;
}

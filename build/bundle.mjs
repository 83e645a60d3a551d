// Bundles every module's scripts and styles into one app.js and one app.css; *.lazy.ts become chunks of their own, *.worker.ts the service worker.
import { build } from "esbuild";
import path from "node:path";
import { root } from "./sources.mjs";

export const browsers = ["chrome125", "firefox126", "safari17.5"];

const firstStyles = ["tokens.css", "reset.css", "base.css"].map((name) => `${root}/platform/${name}`);

/** Answers the logical names of what was written with their addresses. */
export async function bundle(sources, outdir, spriteUrl, iconUrl) {
  const settings = {
    bundle: true,
    minify: true,
    outdir,
    metafile: true,
    logLevel: "error",
    target: browsers,
    legalComments: "linked",
    entryNames: "app-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    loader: { ".woff2": "file" },
  };
  const [code, looks, worker] = await Promise.all([
    build({
      ...settings,
      stdin: entry("app.ts", sources.scripts.map((file) => `import "./${file}";`)),
      format: "esm",
      splitting: true,
      define: { ICON_SPRITE: JSON.stringify(spriteUrl) },
    }),
    build({ ...settings, stdin: entry("app.css", styleImports(sources.styles)) }),
    build({
      ...settings,
      entryNames: "worker-[hash]",
      stdin: entry("worker.ts", sources.worker.map((file) => `import "./${file}";`)),
      format: "iife",
      define: { ICON: JSON.stringify(iconUrl) },
    }),
  ]);
  return { ...named(code.metafile), ...named(looks.metafile), ...named(worker.metafile) };
}

function styleImports(styles) {
  const rest = styles.filter((file) => !firstStyles.includes(file));
  const ordered = [...firstStyles.filter((file) => styles.includes(file)), ...rest];
  return ["@layer reset, base, components, utilities;", ...ordered.map((file) => `@import "./${file}";`)];
}

function entry(sourcefile, lines) {
  const loader = sourcefile.endsWith(".css") ? "css" : "ts";
  return { contents: lines.join("\n"), sourcefile, loader, resolveDir: "." };
}

function named(metafile) {
  const names = {};
  for (const file of Object.keys(metafile.outputs)) {
    const name = path.basename(file);
    if (name.endsWith(".LEGAL.txt")) continue;
    if (name.startsWith("worker-")) names["worker.js"] = `/assets/${name}`;
    if (name.startsWith("app-")) names[`app${path.extname(name)}`] = `/assets/${name}`;
    if (name.endsWith(".woff2")) names[name.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1")] = `/assets/${name}`;
  }
  return names;
}

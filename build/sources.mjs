// Finds the browser code, templates and API descriptions that lie beside the Java.
import { readdir } from "node:fs/promises";
import path from "node:path";

export const root = "src/main/java/app/serenade";

export async function findSources() {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join((entry.parentPath ?? entry.path).split(path.sep).join("/"), entry.name))
    .sort(platformFirst);
  const ending = (...ends) => files.filter((file) => ends.some((end) => file.endsWith(end)));
  return {
    scripts: ending(".ts").filter((file) => !/\.(test|lazy|worker|d)\.ts$/.test(file)),
    worker: ending(".worker.ts"),
    tests: ending(".test.ts"),
    styles: ending(".css"),
    pictures: ending(".svg", ".webmanifest", ".png", ".webp"),
    naming: ending(".jte", ".ts", ".java"),
    api: ending("/api.yaml", "-api.yaml"),
    apiHead: path.posix.join(root, "platform/api-head.yaml"),
  };
}

function platformFirst(a, b) {
  const rank = (file) => (file.startsWith(`${root}/platform/`) ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

// Joins the modules' parts of the API's description into one OpenAPI 3.1 document.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";

const plain = {
  openapi: "3.1.0",
  info: { title: "Serenade", version: "1", license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" } },
  servers: [{ url: "/api/v1" }],
};

export async function describeApi(sources, outdir) {
  const head = existsSync(sources.apiHead) ? parse(await readFile(sources.apiHead, "utf8")) : {};
  const parts = await Promise.all(sources.api.map(async (file) => [file, parse(await readFile(file, "utf8")) ?? {}]));
  const document = repeatable(refusing(join({ ...plain, ...head }, parts)));
  await mkdir(outdir, { recursive: true });
  await writeFile(path.join(outdir, "openapi.json"), JSON.stringify(document, null, 2) + "\n");
}

/** The head first, then every part; a path, or a component of one kind, may be described only once. */
export function join(head, parts) {
  const paths = { ...head.paths };
  const components = {};
  for (const [kind, entries] of Object.entries(head.components ?? {})) components[kind] = { ...entries };
  const tags = [...(head.tags ?? [])];
  for (const [file, part] of parts) {
    add(paths, part.paths, `${file}: path`);
    for (const [kind, entries] of Object.entries(part.components ?? {})) {
      add((components[kind] ??= {}), entries, `${file}: ${kind}`);
    }
    tags.push(...(part.tags ?? []));
  }
  for (const kind of Object.keys(components)) components[kind] = sorted(components[kind]);
  return { ...head, ...(tags.length ? { tags } : {}), paths: sorted(paths), components: sorted(components) };
}

const ALWAYS = { 400: "Invalid" };
const SIGNED_IN = { 401: "SignedOut" };
const WITH_BODY = { 415: "Refused" };

/** What any operation may answer to a request that is malformed, or from nobody, or of another type. */
export function refusing(document) {
  if (!document.components.responses?.Invalid) return document;
  for (const path of Object.values(document.paths)) {
    if (path.servers) continue;
    for (const method of ["get", "post", "put", "patch", "delete"]) {
      const operation = path[method];
      if (!operation) continue;
      const signedIn = operation.security?.length === 0 ? {} : SIGNED_IN;
      const names = { ...ALWAYS, ...signedIn, ...(operation.requestBody ? WITH_BODY : {}) };
      const known = Object.entries(names).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]);
      operation.responses = { ...Object.fromEntries(known), ...operation.responses };
    }
  }
  return document;
}

/** Every change that somebody signed in asks for takes an Idempotency-Key. */
export function repeatable(document) {
  if (!document.components.parameters?.IdempotencyKey) return document;
  for (const path of Object.values(document.paths)) {
    if (path.servers) continue;
    for (const method of ["post", "put", "patch", "delete"]) {
      const operation = path[method];
      if (!operation || operation.security?.length === 0) continue;
      operation.parameters = [...(operation.parameters ?? []), { $ref: "#/components/parameters/IdempotencyKey" }];
      operation.responses = { 422: { $ref: "#/components/responses/OtherKey" }, ...operation.responses };
    }
  }
  return document;
}

function add(target, entries, where) {
  for (const [name, entry] of Object.entries(entries ?? {})) {
    if (name in target) throw new Error(`${where} ${name} is described twice`);
    target[name] = entry;
  }
}

function sorted(entries) {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

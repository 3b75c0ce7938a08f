import { isJsonObject, type Json, type JsonObject, ownValue } from "../json.ts";
import { nearestName } from "../nearestName.ts";
import type { Problem } from "../problems.ts";
import type { Document } from "../read.ts";
import { problemAt } from "../schema/places.ts";
import { escapeToken } from "../schema/pointer.ts";
import type { Overlay, Patch } from "./overlay.ts";

/** Members that an operation must have beside `op` and `path` (RFC 6902, section 4). */
const operationMembers: { readonly [op: string]: readonly ("value" | "from")[] } = {
  add: ["value"],
  copy: ["from"],
  move: ["from"],
  remove: [],
  replace: ["value"],
  test: ["value"],
};

/** JSON Pointer in the overlay, and what is wrong there. */
type Finding = readonly [pointer: string, message: string];

/** The overlay in `document`, or every Problem with its shape. */
export function checkOverlay(name: string, document: Document): Overlay | readonly Problem[] {
  const { json } = document;
  const findings = [...overlayFindings(json)];
  if (findings.length > 0) return findings.map(([at, message]) => problemAt(document, at, "", message));
  const { enabled, patches } = json as unknown as { enabled?: boolean; patches: readonly Patch[] };
  return { name, document, enabled: enabled !== false, patches };
}

function* overlayFindings(overlay: Json): Generator<Finding> {
  if (!isJsonObject(overlay)) return yield ["", `An overlay is an object with "target" and "patches".`];
  yield* unknownKeys(overlay, "", ["$schema", "target", "description", "enabled", "patches"]);
  if (typeof ownValue(overlay, "target") !== "string") {
    yield ["", `"target" must name the schema file that is corrected.`];
  }
  for (const [key, type] of [
    ["description", "string"],
    ["enabled", "boolean"],
  ] as const) {
    const value = ownValue(overlay, key);
    if (value !== undefined && typeof value !== type) yield [`/${key}`, `"${key}" must be a ${type}.`];
  }
  const patches = ownValue(overlay, "patches");
  if (!Array.isArray(patches) || patches.length === 0) {
    return yield ["/patches", `"patches" must be a list of at least one patch.`];
  }
  const ids = new Set<Json | undefined>();
  for (const [index, patch] of patches.entries()) {
    yield* patchFindings(patch, `/patches/${index}`);
    const id = isJsonObject(patch) ? ownValue(patch, "id") : undefined;
    if (ids.has(id)) yield [`/patches/${index}/id`, `Two patches have the id ${JSON.stringify(id)}.`];
    if (id !== undefined) ids.add(id);
  }
}

function* patchFindings(patch: Json, at: string): Generator<Finding> {
  if (!isJsonObject(patch)) return yield [at, `A patch is an object with "id", "reason" and "operations".`];
  yield* unknownKeys(patch, at, ["id", "reason", "operations"]);
  for (const [key, meaning] of [
    ["id", "a name"],
    ["reason", "a sentence that says why the schema is corrected"],
  ] as const) {
    const value = ownValue(patch, key);
    if (typeof value !== "string" || value.trim() === "") yield [at, `A patch needs "${key}": ${meaning}.`];
  }
  const operations: Json | undefined = ownValue(patch, "operations");
  if (!Array.isArray(operations)) return yield [at, `"operations" must be a list of RFC 6902 operations.`];
  for (const [index, operation] of operations.entries()) {
    yield* operationFindings(operation, `${at}/operations/${index}`);
  }
  const tests = operations.filter((each: Json) => isJsonObject(each) && ownValue(each, "op") === "test");
  if (tests.length === 0) {
    yield [at, `A patch needs at least one "test" operation that says what it expects upstream.`];
  }
  if (tests.length === operations.length) {
    yield [at, "A patch needs at least one operation that changes something."];
  }
}

function* operationFindings(operation: Json, at: string): Generator<Finding> {
  if (!isJsonObject(operation)) return yield [at, "An operation is an object (RFC 6902, section 4)."];
  const op = ownValue(operation, "op");
  const members =
    typeof op === "string" && Object.hasOwn(operationMembers, op) ? operationMembers[op] : undefined;
  if (members === undefined) {
    const known = Object.keys(operationMembers).join(", ");
    return yield [at, `"op" must be one of ${known}, not ${JSON.stringify(op)}.`];
  }
  for (const key of ["path", ...members]) {
    const value = ownValue(operation, key);
    if (value === undefined) yield [at, `The operation "${op}" needs "${key}".`];
    else if (key === "value") continue;
    else if (typeof value !== "string" || !/^(?:\/(?:[^~/]|~[01])*)*$/.test(value)) {
      yield [`${at}/${key}`, `"${key}" must be a JSON Pointer (RFC 6901), not ${JSON.stringify(value)}.`];
    } else if (value === "" && op !== "test") {
      yield [`${at}/${key}`, `The operation "${op}" cannot be about the whole schema.`];
    }
  }
}

function* unknownKeys(object: JsonObject, at: string, known: readonly string[]): Generator<Finding> {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
    yield [`${at}/${escapeToken(key)}`, `Unknown key ${JSON.stringify(key)}.${hint}`];
  }
}

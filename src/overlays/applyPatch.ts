import { applyPatch as applyOperations, type Operation } from "rfc6902";
import { type Json, jsonEqual } from "../json.ts";
import { hideKeys, hidePointer, showKeys } from "./hiddenKeys.ts";
import { locate } from "./locate.ts";
import type { Patch } from "./overlay.ts";

/** What a patch did, or why it was not applied. `operation` is an index in its operations. */
export type Outcome =
  | { readonly kind: "applied"; readonly json: Json; readonly pointers: readonly string[] }
  | { readonly kind: "unnecessary"; readonly reasons: readonly string[] }
  | { readonly kind: "misfit"; readonly faults: readonly Fault[] };

/** `stale`: upstream is not as the patch expects. `idle`: the operation would change nothing. */
export interface Fault {
  readonly operation: number;
  readonly kind: "stale" | "idle";
  readonly reason: string;
}

/**
 * Applies `patch` to `json`, whose keys are hidden (see {@link hideKeys}); `json` itself is left as it is.
 * A patch is unnecessary where none of its operations would change anything, whatever its tests say.
 */
export function applyPatch(json: Json, patch: Patch): Outcome {
  const copy = structuredClone(json);
  const faults: Fault[] = [];
  const pointers = new Set<string>();
  let stale = false;
  patch.operations.forEach((written, operation) => {
    const hidden = hideOperation(written);
    const effect = effectOf(copy, hidden, written);
    if (effect.idle !== undefined) faults.push({ operation, kind: "idle", reason: effect.idle });
    // After the first surprise, others follow from it.
    else if (effect.stale !== undefined && !stale)
      faults.push({ operation, kind: "stale", reason: effect.stale });
    stale ||= effect.stale !== undefined;
    for (const pointer of effect.pointers ?? []) pointers.add(pointer);
  });
  const idle = faults.filter(({ kind }) => kind === "idle");
  if (idle.length === patch.operations.filter(({ op }) => op !== "test").length) {
    return { kind: "unnecessary", reasons: idle.map(({ reason }) => reason) };
  }
  if (faults.length > 0) return { kind: "misfit", faults };
  return { kind: "applied", json: copy, pointers: [...pointers] };
}

interface Effect {
  readonly idle?: string;
  readonly stale?: string;
  readonly pointers?: readonly string[];
}

/** Applies one operation to `json` in place, unless it would change nothing or cannot be applied. */
function effectOf(json: Json, operation: Operation, written: Operation): Effect {
  const { path } = written;
  const target = locate(json, operation.path);
  const found = target?.value;
  if (operation.op === "test") {
    if (found !== undefined && jsonEqual(found, operation.value)) return {};
    return {
      stale: `expected ${shown(operation.value as Json)} at ${path || "the root"}, found ${shown(target?.value)}`,
    };
  }
  if (operation.op === "replace" && found === undefined)
    return { stale: `there is nothing at ${path} to replace` };
  if (target === undefined) return { stale: `there is nothing that could hold ${path}` };
  if (operation.op === "remove" && found === undefined) {
    // An index says nothing about which item was meant.
    return target.array === undefined
      ? { idle: `there is no ${path} any more` }
      : { stale: `there is no item ${path}` };
  }
  let value: Json | undefined;
  if (operation.op === "add" || operation.op === "replace") value = operation.value;
  if (operation.op === "copy" || operation.op === "move") {
    value = locate(json, operation.from)?.value;
    if (value === undefined)
      return { stale: `there is nothing at ${(written as typeof operation).from} to ${operation.op}` };
  }
  if (operation.op === "move" && operation.from === operation.path)
    return { idle: `${path} stands there already` };
  if (value !== undefined && operation.op !== "move") {
    if (target.appends && target.array?.some((item) => jsonEqual(item, value))) {
      return { idle: `${shown(value)} is already in ${arrayOf(path)}` };
    }
    if (found !== undefined && jsonEqual(found, value)) return { idle: `${path} is already ${shown(value)}` };
  }
  // RFC 6902 would overwrite it. Whoever adds believes that nothing is there; what is new upstream must not be lost.
  if (
    found !== undefined &&
    target.array === undefined &&
    operation.op !== "replace" &&
    operation.op !== "remove"
  ) {
    return { stale: `${path} exists already: ${shown(found)}` };
  }
  const [error] = applyOperations(json, [operation]);
  if (error) return { stale: error.message };
  const changed = target.array === undefined ? path : arrayOf(path);
  return { pointers: operation.op === "move" ? [(written as typeof operation).from, changed] : [changed] };
}

function arrayOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function hideOperation(operation: Operation): Operation {
  const hidden: { [key: string]: unknown } = { ...operation, path: hidePointer(operation.path) };
  if ("value" in operation) hidden["value"] = hideKeys(operation.value as Json);
  if ("from" in operation) hidden["from"] = hidePointer(operation.from);
  return hidden as unknown as Operation;
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(showKeys(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

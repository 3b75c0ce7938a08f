import type { Json } from "../json.ts";
import type { Correction } from "../model/model.ts";
import type { Problem } from "../problems.ts";
import { problemAt } from "../schema/places.ts";
import { applyPatch } from "./applyPatch.ts";
import { hideKeys, showKeys } from "./hiddenKeys.ts";
import type { Overlay, Patch } from "./overlay.ts";

/** What an overlay makes of `json`, in a copy. Patches that cannot be applied, or need not be, are left out and reported. */
export function applyOverlay(
  json: Json,
  overlay: Overlay,
): {
  readonly json: Json;
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
} {
  let state = hideKeys(json);
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  overlay.patches.forEach((patch, index) => {
    const outcome = applyPatch(state, patch);
    const at = `/patches/${index}`;
    const report = (pointer: string, message: string) =>
      problems.push(problemAt(overlay.document, pointer, "", message));
    if (outcome.kind === "applied") {
      state = outcome.json;
      corrections.push({
        overlay: overlay.name,
        id: patch.id,
        reason: patch.reason,
        pointers: outcome.pointers,
      });
    } else if (outcome.kind === "unnecessary") {
      report(at, `Patch ${nameOf(patch)} is no longer needed: ${summaryOf(outcome.reasons)}. Delete it.`);
    } else {
      for (const { operation, kind, reason } of outcome.faults) {
        const { op, path } = patch.operations[operation] as Patch["operations"][number];
        const what = `operation ${operation + 1} of patch ${nameOf(patch)} (${op} ${path})`;
        const message =
          kind === "idle"
            ? `Upstream has made ${what} unnecessary: ${reason}. Delete the operation.`
            : `The schema has changed, and ${what} no longer applies: ${reason}. Mend the patch, or delete it.`;
        report(`${at}/operations/${operation}`, message);
      }
    }
  });
  return { json: showKeys(state), corrections, problems };
}

function nameOf(patch: Patch): string {
  return JSON.stringify(patch.id);
}

function summaryOf(reasons: readonly string[]): string {
  const [first, second, ...others] = reasons;
  return [first, second, others.length > 0 ? `and so on (${others.length} more)` : undefined]
    .filter((each) => each !== undefined)
    .join("; ");
}

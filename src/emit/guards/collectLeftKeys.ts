import type { ShapeId } from "../../model/model.ts";
import { collectUnlessRight } from "./collectBody.ts";
import type { GuardFile } from "./guardFile.ts";
import { keySpot, unexpectedLine } from "./issueLines.ts";
import { passHead } from "./keyPass.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { and, atom } from "./test.ts";

/** Statements for `unevaluatedProperties` by what `seen` holds. */
export function collectLeftKeys(file: GuardFile, id: ShapeId, keys: ShapeId): Lines {
  const shape = file.shape(id);
  const wrong = file.shape(keys).never
    ? [unexpectedLine(file, shape, "unevaluatedProperties")]
    : collectUnlessRight(file, keys, keySpot(file));
  if (wrong.length === 0) return [];
  const open = and(atom("seen !== undefined"), atom("!seen.allKeys"), kindTest(file, "object", "value"));
  const inner = [...passHead(file, wrong, "left"), "if (seen.keys.has(key)) continue;", ...wrong];
  // By now guards have told TypeScript that `value` may be of types that name their keys.
  const left = "const left = value as Readonly<Record<string, unknown>>;";
  return when(open, [left, ...block("for (const key in left)", inner)]);
}

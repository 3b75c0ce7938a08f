import { possibleKinds } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import type { Known } from "../../plan/keyRules.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import type { GuardFile } from "./guardFile.ts";
import { patternTest } from "./scalarTest.ts";
import { atom, or, type Test } from "./test.ts";

/** So many keys are compared in one line. */
export const fewKeys = 6;

/** Whether the expression `key` is one of the known keys. */
export function knownTest(file: GuardFile, known: Known, key: string): Test {
  const { keys, patterns } = known;
  const named =
    keys.length <= fewKeys
      ? or(
          ...keys.map((name) =>
            atom(`${key} === ${stringLiteral(name)}`, `${key} !== ${stringLiteral(name)}`),
          ),
        )
      : atom(`${file.constant("keys", `/* @__PURE__ */ new Set<string>(${jsonLiteral(keys)})`)}.has(${key})`);
  return or(named, ...patterns.map((pattern) => patternTest(file, pattern, key)));
}

/** The leftover rules that can only be judged by what the shape's parts have evaluated in the instance at hand. */
export function dynamicLeftovers(
  file: GuardFile,
  id: ShapeId,
): { readonly keys?: ShapeId; readonly items?: ShapeId } {
  const shape = file.shape(id);
  const { object, array } = shape;
  if (object?.unevaluatedProperties === undefined && array?.unevaluatedItems === undefined) return {};
  const allowed = possibleKinds(shape);
  const keys = object?.additionalProperties === undefined ? object?.unevaluatedProperties : undefined;
  const items = array?.items === undefined ? array?.unevaluatedItems : undefined;
  return {
    ...(allowed.includes("object") &&
      keys !== undefined &&
      file.evaluation.keys(id, false) === undefined && { keys }),
    ...(allowed.includes("array") &&
      items !== undefined &&
      file.evaluation.items(id, false) === undefined && { items }),
  };
}

/** `unevaluatedItems` where what is evaluated is known beforehand: the items from `from` on must meet `shape`. */
export function itemsRule(
  file: GuardFile,
  id: ShapeId,
): { shape: ShapeId; from: number; keyword: string } | undefined {
  const part = file.shape(id).array;
  if (part?.items !== undefined)
    return { shape: part.items, from: part.prefixItems.length, keyword: "items" };
  if (part?.unevaluatedItems === undefined) return undefined;
  const evaluated = file.evaluation.items(id, false);
  if (evaluated === undefined || evaluated.all) return undefined;
  return { shape: part.unevaluatedItems, from: evaluated.count, keyword: "unevaluatedItems" };
}

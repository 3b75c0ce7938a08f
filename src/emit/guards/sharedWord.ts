import { pascalCase } from "change-case";
import { saysOnly } from "../../model/bareTarget.ts";
import type { Model, ObjectPart, Shape, ShapeId } from "../../model/model.ts";
import { onlyPart } from "../../plan/onlyPart.ts";
import { calledShape } from "./calledShape.ts";

/**
 * What arrays and records of one kind of value are called, wherever they stand: `StringArray`, `UniqueUserArray`,
 * `LimitedNumberRecord` where keys, values or their number are limited. `undefined` for all else.
 */
export function sharedWord(model: Model, id: ShapeId): string | undefined {
  const shape = model.shapes[id] as Shape;
  const { types, limits, array, object } = shape;
  const type = types?.join();
  if (type === "array" && array !== undefined && saysOnly({ ...shape, limits: {} }, ["types", "array"]))
    return said(model, Object.keys(limits), onlyPart(array, "items"), "Array");
  if (type === "object" && object !== undefined && saysOnly({ ...shape, limits: {} }, ["types", "object"])) {
    const pattern = onlyPattern(model, object);
    const limited = [...Object.keys(limits), ...(pattern === undefined ? [] : ["pattern"])];
    return said(model, limited, pattern ?? onlyPart(object, "additionalProperties"), "Record");
  }
  return undefined;
}

function said(
  model: Model,
  limits: readonly string[],
  held: ShapeId | undefined,
  kind: "Array" | "Record",
): string | undefined {
  if (held === undefined) return undefined;
  const id = calledShape(model, held);
  const name = model.names.get(id);
  if (name !== undefined) return limitedWord(limits) + name + kind;
  const shape = model.shapes[id] as Shape;
  const { types = [], limits: inner } = shape;
  if (types.length !== 1 || !saysOnly({ ...shape, limits: {} }, ["types"])) return undefined;
  return limitedWord([...limits, ...Object.keys(inner)]) + pascalCase(types.join()) + kind;
}

function limitedWord(limits: readonly string[]): string {
  if (limits.length === 0) return "";
  return limits.join() === "uniqueItems" ? "Unique" : "Limited";
}

/** The values of an object all of whose keys match one pattern. */
function onlyPattern({ shapes }: Model, object: ObjectPart): ShapeId | undefined {
  const { patternProperties, additionalProperties: rest, ...others } = object;
  const [matched, ...more] = patternProperties;
  const isClosed = rest !== undefined && shapes[rest]?.never === true;
  return isClosed && more.length === 0
    ? onlyPart({ ...others, matched: matched?.shape }, "matched")
    : undefined;
}

import { isMember } from "../algebra/isMember.ts";
import { isJsonObject, type Json, type JsonObject, jsonTypeOf } from "../json.ts";
import type { Model, Shape } from "../model/model.ts";
import { factOf } from "../schema/keywords.ts";
import { valueAt } from "../schema/pointer.ts";

/**
 * What a schema says of values: its keywords, with `list of items` for the older tuples, `quoted $ref` for one in `enum` or `const`,
 * `refused literal` for what the rest of the schema does not let through of these, `other default` for one of a type that the schema
 * does not say, and `beside $ref` for what an older draft passes over there.
 */
export function keywordsOf(model: Model, { limits, object, array, condition, ...shape }: Shape): string[] {
  const { id: _, at: __, pointer, note, spelled, formatAsserted: ____, ...rest } = shape;
  const own = { ...rest, ...object, ...array, ...condition };
  const isSaid = ([, value]: readonly [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  const said = [
    ...Object.keys(limits),
    ...Object.entries(own)
      .filter(isSaid)
      .map(([keyword]) => (spelled?.[keyword] === "items" ? "list of items" : keyword)),
  ];
  const written = said.join() === "ref" ? valueAt(model.schema, pointer) : undefined;
  const literals = [...(shape.enum ?? []), ...(shape.const ? [shape.const.value] : [])];
  return [
    ...said,
    ...(isJsonObject(written ?? null) && Object.keys(written as JsonObject).some(judges)
      ? ["beside $ref"]
      : []),
    ...(/"\$ref":/.test(JSON.stringify(literals)) ? ["quoted $ref"] : []),
    ...(literals.some((value) => isMember(model, shape.id, value) === "no") ? ["refused literal"] : []),
    ...(note.default === undefined || isOfTypes(note.default, shape.types) ? [] : ["other default"]),
  ];
}

function isOfTypes(value: Json, types: Shape["types"] = []): boolean {
  const type = jsonTypeOf(value);
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Whether a keyword other than references judges values. */
function judges(keyword: string): boolean {
  const fact = factOf(keyword);
  return fact?.vocabulary === "applicator" || fact?.vocabulary === "validation";
}

import { nextTarget, saysOnly } from "../../model/bareTarget.ts";
import type { ArrayPart, Model, ObjectPart, Shape, ShapeId } from "../../model/model.ts";

/** How the pieces of a type are written down. */
export interface TextStyle {
  /** The name of an exported type. */
  readonly name: (typeName: string) => string;
  /** A JSON type or a literal. */
  readonly code: (text: string) => string;
  /** The name of a format, as it follows a type. */
  readonly format: (format: string) => string;
  readonly union: (members: readonly string[]) => string;
  readonly group: (union: string) => string;
  readonly array: (item: string) => string;
  readonly tuple: (items: readonly string[]) => string;
}

/** Where the rest of a list, of a nesting or of a text is left out, so that a row of a table stays readable. */
const most = { members: 20, levels: 6, shapes: 100 };

/**
 * What kind of value shape `id` takes, in a few words for a reader: `AuditAction`, `User | null`, `array of string`. A
 * named shape is its name, unless `content` asks for what stands behind it. A hint at the type in `src/types.ts`, not
 * the whole of it.
 */
export function shapeText(model: Model, id: ShapeId, style: TextStyle, content = false): string {
  const known = content ? undefined : nameOf(model, id);
  if (known !== undefined) return style.union([style.name(known)]);
  let shapes = 0;
  return united(content ? members(id, 0) : choices(id, 0));

  function choices(at: ShapeId, level: number): readonly string[] {
    const name = model.names.get(at);
    if (name !== undefined) return [style.name(name)];
    shapes += 1;
    return level > most.levels || shapes > most.shapes ? ["…"] : members(at, level);
  }

  /** The members of the union that shape `at` is, by its content. */
  function members(at: ShapeId, level: number): readonly string[] {
    const shape = model.shapes[at] as Shape;
    if (shape.never) return [style.code("never")];
    const literals = shape.const ? [shape.const.value] : shape.enum;
    if (literals) return literals.map((value) => style.code(JSON.stringify(value)));
    const parts = inPlace(shape, level);
    if (parts.length === 0 || shape.object?.properties.length) parts.push(ownTypes(shape, level));
    const unknown = style.code("unknown");
    const telling = parts.filter((part) => part.length > 0 && !part.includes(unknown));
    if (telling.length > 1) return [telling.map(grouped).join(" & ")];
    return telling[0] ?? [unknown];
  }

  function inPlace(
    { ref, dynamicRef, allOf = [], anyOf, oneOf }: Shape,
    level: number,
  ): (readonly string[])[] {
    const parts: (readonly string[])[] = [];
    for (const each of [ref, dynamicRef]) if (each !== undefined) parts.push(choices(each, level + 1));
    for (const each of allOf) if (!saysNothing(model, each)) parts.push(choices(each, level + 1));
    for (const list of [anyOf, oneOf]) if (list) parts.push(list.flatMap((each) => choices(each, level + 1)));
    return parts;
  }

  function ownTypes({ types = [], limits, object, array }: Shape, level: number): readonly string[] {
    const values = types.filter(
      (type) => type !== "null" && (type !== "integer" || !types.includes("number")),
    );
    const shown = types.includes("null") ? [...values, "null" as const] : values;
    if (shown.length >= 6) return [];
    return shown.map((type) => {
      if (type === "array") return arrayText(array, level);
      if (type === "object") return objectText(object, level);
      return style.code(type) + (type === "string" && limits.format ? style.format(limits.format) : "");
    });
  }

  function arrayText({ prefixItems, items }: Partial<ArrayPart> = {}, level: number): string {
    if (prefixItems?.length) {
      return style.tuple(listed(prefixItems.map((item) => grouped(choices(item, level + 1)))));
    }
    if (items === undefined || saysNothing(model, items)) return style.code("array");
    return style.array(grouped(choices(items, level + 1)));
  }

  function objectText(object: ObjectPart | undefined, level: number): string {
    if (!object || object.properties.length > 0) return style.code("object");
    const others = [...object.patternProperties.map(({ shape }) => shape), object.additionalProperties];
    const values = others.filter(
      (each) => each !== undefined && !model.shapes[each]?.never && !saysNothing(model, each),
    );
    if (values.length === 0) return style.code("object");
    return `${style.code("object")} of ${grouped(values.flatMap((each) => choices(each as ShapeId, level + 1)))}`;
  }

  function united(texts: readonly string[]): string {
    return style.union(listed([...new Set(texts)]));
  }

  function grouped(texts: readonly string[]): string {
    return new Set(texts).size > 1 ? style.group(united(texts)) : united(texts);
  }
}

/** The name of a shape, or of what it only refers to. */
function nameOf({ shapes, names }: Model, id: ShapeId): string | undefined {
  const own = names.get(id);
  const { ref } = shapes[id] as Shape;
  if (own !== undefined || ref === undefined) return own;
  return nextTarget(shapes[id] as Shape) === ref ? names.get(ref) : undefined;
}

function listed(texts: readonly string[]): readonly string[] {
  return texts.length <= most.members ? texts : [...texts.slice(0, most.members), "…"];
}

/** Whether there is nothing to tell about the values of shape `id`. */
export function saysNothing(model: Model, id: ShapeId): boolean {
  return !model.names.has(id) && saysOnly(model.shapes[id] as Shape, []);
}

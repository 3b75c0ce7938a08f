import { pascalCase } from "change-case";
import type { Model, Shape, ShapeId } from "../../model/model.ts";

/**
 * For each shape the word that its functions are called by: the type name, or the nearest named shape's with the way from there
 * (`AuditLogDiffValue`). No function made of `prefixes` and such a word is one of the names that are `reserved`.
 */
export function functionNames(
  model: Model,
  prefixes: readonly string[],
  reserved: ReadonlySet<string>,
): ReadonlyMap<ShapeId, string> {
  const taken = new Set<string>();
  /** The next number to try for a name that is taken. */
  const counts = new Map<string, number>();
  const names = new Map<ShapeId, string>();
  const free = (name: string) => !taken.has(name) && prefixes.every((prefix) => !reserved.has(prefix + name));
  /** All shapes that have a name, in the order of naming. */
  const named: ShapeId[] = [];

  function give(id: ShapeId, wanted: string): void {
    if (names.has(id)) return;
    let name = wanted;
    for (let count = counts.get(wanted) ?? 2; !free(name); count++) {
      name = `${wanted}${count}`;
      counts.set(wanted, count + 1);
    }
    taken.add(name);
    names.set(id, name);
    named.push(id);
  }

  for (const [id, name] of model.names) give(id, name);
  for (const id of model.roots) give(id, "Root");
  for (const id of named) {
    const home = names.get(id) as string;
    for (const [inner, step] of steps(model.shapes[id] as Shape)) give(inner, home + step);
  }
  return names;
}

function steps(shape: Shape): (readonly [ShapeId, string])[] {
  const { object, array, condition } = shape;
  const numbered = (ids: readonly ShapeId[] | undefined, word: string) =>
    (ids ?? []).map((id, index) => [id, `${word}${index + 1}`] as const);
  const single = (id: ShapeId | undefined, word: string) => (id === undefined ? [] : [[id, word] as const]);
  const found = [
    ...(object?.properties ?? []).map(({ name, shape: id }) => [id, word(name, "Property")] as const),
    ...(object?.patternProperties ?? []).map(({ shape: id }) => [id, "Match"] as const),
    ...single(object?.additionalProperties, "Value"),
    ...single(object?.propertyNames, "Key"),
    ...(object?.dependentSchemas ?? []).map(
      ({ name, shape: id }) => [id, `With${word(name, "Property")}`] as const,
    ),
    ...single(object?.unevaluatedProperties, "Leftover"),
    ...numbered(array?.prefixItems, "Item"),
    ...single(array?.items, "Item"),
    ...single(array?.contains?.shape, "Contained"),
    ...single(array?.unevaluatedItems, "LeftoverItem"),
    ...single(shape.ref, "Ref"),
    ...single(shape.dynamicRef, "Ref"),
    ...numbered(shape.allOf, "Part"),
    ...numbered(shape.anyOf, "Option"),
    ...numbered(shape.oneOf, "Choice"),
    ...single(shape.not, "Not"),
    ...single(condition?.if, "If"),
    ...single(condition?.then, "Then"),
    ...single(condition?.else, "Else"),
  ];
  return found;
}

function word(name: string, otherwise: string): string {
  return pascalCase(name.slice(0, 40)).replace(/[^A-Za-z0-9]/g, "") || otherwise;
}

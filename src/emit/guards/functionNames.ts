import { pascalCase } from "change-case";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
import { sharedWord } from "./sharedWord.ts";

/** The words that functions are called by. */
export interface FunctionNames {
  /** Of a shape: the type name, or the nearest named shape's with the way from there (`AuditLogDiffValue`). */
  own(id: ShapeId): string;
  /** Of a function that judges for many shapes, among them `id`: what they are (`StringArray`), or the way to one of them (`DiffValue`). */
  shared(id: ShapeId): string;
}

/** No function made of `prefixes` and a word that is given here is one of the names that are `reserved`. */
export function functionNames(
  model: Model,
  prefixes: readonly string[],
  reserved: ReadonlySet<string>,
): FunctionNames {
  const taken = new Set<string>();
  for (const prefix of prefixes)
    for (const name of reserved) if (name.startsWith(prefix)) taken.add(name.slice(prefix.length));
  /** The next number to try for a name that is taken. */
  const counts = new Map<string, number>();
  const names: (string | undefined)[] = new Array(model.shapes.length);
  const words = new Map<string, string>();
  /** By shape, how much of its name is that of the nearest named shape. */
  const homes: number[] = new Array(model.shapes.length);
  const sharedNames: (string | undefined)[] = [];
  /** All shapes that have a name, in the order of naming. */
  const named: ShapeId[] = [];

  function free(wanted: string): string {
    let name = wanted;
    for (let count = counts.get(wanted) ?? 2; taken.has(name); count++) {
      name = `${wanted}${count}`;
      counts.set(wanted, count + 1);
    }
    taken.add(name);
    return name;
  }

  function give(id: ShapeId, wanted: string, home: number): void {
    if (names[id] !== undefined) return;
    names[id] = free(wanted);
    homes[id] = home;
    named.push(id);
  }

  /** Of a property. */
  function wordOf(name: string): string {
    const known = words.get(name);
    if (known !== undefined) return known;
    const word = pascalCase(name.slice(0, 40)).replace(/[^A-Za-z0-9]/g, "") || "Property";
    words.set(name, word);
    return word;
  }

  for (const [id, name] of model.names) give(id, name, name.length);
  for (const id of model.roots) give(id, "Root", 0);
  for (const id of named) {
    const home = names[id] as string;
    const length = homes[id] as number;
    eachStep(model.shapes[id] as Shape, wordOf, (inner, step) => give(inner, home + step, length));
  }
  return {
    own: (id) => names[id] as string,
    shared(id) {
      sharedNames[id] ??= free(sharedWord(model, id) ?? (names[id] as string).slice(homes[id]));
      return sharedNames[id];
    },
  };
}

/** Tells `give` each shape that `shape` applies, with a word for the way there. */
function eachStep(
  shape: Shape,
  wordOf: (property: string) => string,
  give: (id: ShapeId, step: string) => void,
): void {
  const { object, array, ref, dynamicRef, allOf, anyOf, oneOf, not, condition } = shape;
  const one = (id: ShapeId | undefined, word: string) => {
    if (id !== undefined) give(id, word);
  };
  const all = (ids: readonly ShapeId[] | undefined, word: string) =>
    ids?.forEach((id, index) => {
      give(id, `${word}${index + 1}`);
    });
  if (object !== undefined) {
    for (const { name, shape: id } of object.properties) give(id, wordOf(name));
    for (const { shape: id } of object.patternProperties) give(id, "Match");
    one(object.additionalProperties, "Value");
    one(object.propertyNames, "Key");
    for (const { name, shape: id } of object.dependentSchemas) give(id, `With${wordOf(name)}`);
    one(object.unevaluatedProperties, "Leftover");
  }
  if (array !== undefined) {
    all(array.prefixItems, "Item");
    one(array.items, "Item");
    one(array.contains?.shape, "Contained");
    one(array.unevaluatedItems, "LeftoverItem");
  }
  one(ref, "Ref");
  // Most shapes have no other.
  if ((dynamicRef ?? allOf ?? anyOf ?? oneOf ?? not ?? condition) === undefined) return;
  one(dynamicRef, "Ref");
  all(allOf, "Part");
  all(anyOf, "Option");
  all(oneOf, "Choice");
  one(not, "Not");
  one(condition?.if, "If");
  one(condition?.then, "Then");
  one(condition?.else, "Else");
}

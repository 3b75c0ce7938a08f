import { extendedShapes } from "../model/extended.ts";
import type { Model, ObjectPart, Shape, ShapeId } from "../model/model.ts";
import { calledInPlace, joinedShape } from "./joinedShape.ts";
import { type KeyRules, keyDemand } from "./keyRules.ts";
import { numerousShapes } from "./numerousShapes.ts";

/** In which order a guard looks at an object. */
export interface ObjectPlan {
  /**
   * `property`: it reads each property that the schema declares. `count`: it does so and counts them, so that an object that has no
   * more keys needs no look at any. `key`: it passes over the keys that the object has, once. `form`: it does so until objects have come
   * in few forms for a while, and then reads each property.
   */
  readonly by: "property" | "count" | "key" | "form";
  /** Why, in words. */
  readonly because: string;
}

/** From so many optional properties on it is quicker to look at the few that are there, even where most objects have most of them. */
const manyOptional = 20;

/** The same where the schema tells them from required ones: they are left out indeed, and objects come in many forms. */
const manyBesideRequired = 10;

/** The same where a document has many such objects, as both ways are then written out. */
const manyListed = 8;

/** The same where the properties are those of several schemas, of which an object may have just some, and where the schema tells otherwise. */
const manyLeftOut = 6;

/** The same for objects whose keys are all judged anyway: from so many on they come in many forms. */
const someOptional = 4;

/** TypeScript gives up on a function that reads some thousand properties one after the other. */
const mostRead = 400;

/**
 * To write out both ways takes room: it is worth it from so many optional properties on, or where a document has many such objects, or
 * several schemas apply to it.
 */
const manyForBoth = 12;

/**
 * Decides for the object part of the shape `id`, whose keys have to meet `rules`.
 *
 * To read a property that an object has costs 1 ns where objects have up to four forms, else 5 ns, and so does a key of a pass,
 * whatever the forms. A property that is absent from objects of many forms costs up to 350 ns. Which forms objects come in only they
 * can tell: a program that makes them sets all their properties, in one order; people leave most of them out.
 */
export function planObject(model: Model, id: ShapeId, part: ObjectPart, rules: KeyRules): ObjectPlan {
  const { shapes } = model;
  const demand = keyDemand(shapes, part, rules);
  // The object may have just what those say that apply it.
  const isOneOfSeveral = calledInPlace(model).has(id);
  const isJoined = part !== shapes[id]?.object;
  const declared = part.properties.length;
  const optional = countOptional(part);
  const isNumerous = numerousShapes(shapes).has(id);
  const many = isNumerous ? manyListed : optional < declared ? manyBesideRequired : manyOptional;
  const lacksMost = isOneOfSeveral || areLeftOut(part, shapes);
  if (optional >= many || (optional >= manyLeftOut && (lacksMost || isJoined))) {
    const comesInForms =
      !lacksMost &&
      demand === "nothing" &&
      (optional >= manyForBoth || isJoined || isNumerous) &&
      declared <= mostRead;
    return {
      by: comesInForms ? "form" : "key",
      because: `of ${optional} optional properties an object may have few`,
    };
  }
  if (declared > mostRead)
    return { by: "key", because: `${declared} properties are too many to read in turn` };
  const described = `properties declared: ${declared}, optional: ${optional}`;
  if (demand === "nothing") return { by: "property", because: described };
  if (demand === "none" && declared > 0 && optional < someOptional)
    return { by: "count", because: `${described}, and no others` };
  return { by: "key", because: declared === 0 ? "all keys are judged alike" : "all keys are judged" };
}

/**
 * Whether the function that lists what is wrong with an object passes over its keys: as the guard does, and for each of several schemas
 * that apply to the object, as it judges by one at a time.
 */
export function listsByKey(model: Model, id: ShapeId, part: ObjectPart, rules: KeyRules): boolean {
  const { by } = planObject(model, id, part, rules);
  if (by === "key" || by === "form") return true;
  const isOneOfSeveral = extendedShapes(model.shapes).has(id) || joinedShape(model, id) !== model.shapes[id];
  return isOneOfSeveral && countOptional(part) >= manyLeftOut;
}

function countOptional({ properties, required }: ObjectPart): number {
  const names = new Set(required);
  return properties.filter(({ name }) => !names.has(name)).length;
}

/**
 * Whether the schema tells that objects lack most of the properties: a quarter of them have a `default`, or one is `$schema`, as in files
 * that people write by hand.
 */
function areLeftOut({ properties }: ObjectPart, shapes: readonly Shape[]): boolean {
  const defaults = properties.filter(({ shape }) => shapes[shape]?.note.default !== undefined).length;
  return 4 * defaults >= properties.length || properties.some(({ name }) => name === "$schema");
}

/** Properties that can have one value only: quickest to look at, and most likely to tell that something else was meant. */
export function constantProperties(part: ObjectPart, shapes: readonly Shape[]): readonly string[] {
  const required = new Set(part.required);
  const isConstant = (id: ShapeId) => {
    const { const: only, enum: members } = shapes[id] as Shape;
    return only !== undefined || members?.length === 1;
  };
  return part.properties
    .filter(({ name, shape }) => required.has(name) && isConstant(shape))
    .map(({ name }) => name);
}

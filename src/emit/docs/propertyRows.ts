import { twin } from "../../algebra/twin.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
import { nothing } from "../../model/readNote.ts";
import { remember } from "../../remember.ts";
import { details } from "./details.ts";
import { code } from "./markdown.ts";
import { sameObject } from "./sameObject.ts";
import { saysNothing, shapeText, type TextStyle } from "./shapeText.ts";

/** Objects written in place within others are shown this deep. */
const deepest = 4;

/**
 * Rows of property, type, required and description, in the author's order: of shape `id`, of the shapes without names
 * that judge the same object, and, with their path before them (`config.port`, `roles[].name`), of objects in place.
 */
export function propertyRows(model: Model, id: ShapeId, style: TextStyle, path = "", level = 0): string[][] {
  const rows: string[][] = [];
  const objects = sameObject(model, id).flatMap(({ object }) => object ?? none);
  if (objects.length === 0) return rows;
  const required = new Set(objects.flatMap((object) => object.required));
  const declared = new Set<string>();

  function add(label: string, shape: ShapeId, name: string, isRequired: boolean): void {
    const [type, description] = textsOf(model, style, shape, name);
    rows.push([label, type, isRequired ? "yes" : "no", description]);
  }

  function addBelow(shape: ShapeId, name: string): void {
    if (level === deepest || model.names.has(shape)) return;
    const { object, allOf, array } = model.shapes[shape] as Shape;
    const items = array?.items;
    if (object !== undefined || allOf !== undefined)
      addAll(rows, propertyRows(model, shape, style, `${path}${name}.`, level + 1));
    if (items !== undefined && !model.names.has(items))
      addAll(rows, propertyRows(model, items, style, `${path}${name}[].`, level + 1));
  }

  for (const { properties } of objects) {
    for (const { name, shape } of properties) {
      declared.add(name);
      add(code(path + shown(name)), shape, name, required.has(name));
      addBelow(shape, shown(name));
    }
  }
  for (const name of required)
    if (!declared.has(name)) rows.push([code(path + shown(name)), style.code("unknown"), "yes", ""]);
  for (const { patternProperties } of objects)
    for (const { pattern, shape } of patternProperties)
      add(`${code(`${path}*`)} that matches ${code(pattern)}`, shape, "", false);
  for (const { additionalProperties: other } of objects)
    if (other !== undefined && declared.size > 0 && !model.shapes[other]?.never && !saysNothing(model, other))
      add(`any other ${code(`${path}*`)}`, other, "", false);
  return rows;
}

const none: readonly never[] = [];

/** Lists may be too long to be spread. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}

type Texts = readonly [type: string, description: string];

/** What pages have said of properties: a page has its own style, and properties that say the same are many. */
const textsSaid = remember((_: TextStyle) => new Map<string, Texts>());

function textsOf(model: Model, style: TextStyle, shape: ShapeId, name: string): Texts {
  const { ref, note, limits } = model.shapes[shape] as Shape;
  // A mere reference is said at once, and few lead to the same.
  if (ref !== undefined && note === nothing && limits === nothing) return say(model, style, shape, name);
  const known = textsSaid(style);
  const key = `${twin(model, shape)} ${name}`;
  const texts = known.get(key) ?? say(model, style, shape, name);
  known.set(key, texts);
  return texts;
}

function say(model: Model, style: TextStyle, shape: ShapeId, name: string): Texts {
  return [shapeText(model, shape, style), details(model, shape, name, style).join("<br>")];
}

/** A property name, in JSON's quotes where it could be misread. */
function shown(name: string): string {
  return /^[\p{L}\p{N}_$@:/-]+$/u.test(name) ? name : JSON.stringify(name);
}

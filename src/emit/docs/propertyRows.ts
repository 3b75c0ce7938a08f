import { twin } from "../../algebra/twin.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
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
  const objects = sameObject(model, id).flatMap(({ object }) => object ?? []);
  const required = new Set(objects.flatMap((object) => object.required));
  const declared = new Set(objects.flatMap((object) => object.properties.map(({ name }) => name)));

  function row(label: string, shape: ShapeId, name: string, isRequired: boolean): string[] {
    const [type, description] = remembered(style, `${twin(model, shape)} ${name}`, () => [
      shapeText(model, shape, style),
      details(model, shape, name, style).join("<br>"),
    ]);
    return [label, type, isRequired ? "yes" : "no", description];
  }

  function below(shape: ShapeId, name: string): string[][] {
    if (level === deepest || model.names.has(shape)) return [];
    const { object, allOf, array } = model.shapes[shape] as Shape;
    if (object === undefined && allOf === undefined && array === undefined) return [];
    const items = array?.items;
    return [
      ...propertyRows(model, shape, style, `${path}${name}.`, level + 1),
      ...(items === undefined || model.names.has(items)
        ? []
        : propertyRows(model, items, style, `${path}${name}[].`, level + 1)),
    ];
  }

  const others = objects.flatMap(({ additionalProperties: other }) => other ?? []);
  return [
    ...objects.flatMap(({ properties }) =>
      properties.flatMap(({ name, shape }) => [
        row(code(path + shown(name)), shape, name, required.has(name)),
        ...below(shape, shown(name)),
      ]),
    ),
    ...[...required]
      .filter((name) => !declared.has(name))
      .map((name) => [code(path + shown(name)), style.code("unknown"), "yes", ""]),
    ...objects.flatMap(({ patternProperties }) =>
      patternProperties.map(({ pattern, shape }) =>
        row(`${code(`${path}*`)} that matches ${code(pattern)}`, shape, "", false),
      ),
    ),
    ...others
      .filter((shape) => declared.size > 0 && !model.shapes[shape]?.never && !saysNothing(model, shape))
      .map((shape) => row(`any other ${code(`${path}*`)}`, shape, "", false)),
  ];
}

type Texts = readonly [type: string, description: string];

/** What pages have said of properties: a page has its own style, and properties that say the same are many. */
const said = new WeakMap<TextStyle, Map<string, Texts>>();

function remembered(style: TextStyle, key: string, say: () => Texts): Texts {
  const known = said.get(style) ?? new Map<string, Texts>();
  said.set(style, known);
  const texts = known.get(key) ?? say();
  known.set(key, texts);
  return texts;
}

/** A property name, in JSON's quotes where it could be misread. */
function shown(name: string): string {
  return /^[\p{L}\p{N}_$@:/-]+$/u.test(name) ? name : JSON.stringify(name);
}

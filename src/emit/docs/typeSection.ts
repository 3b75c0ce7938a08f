import type { Model } from "../../model/model.ts";
import { details } from "./details.ts";
import { table } from "./markdown.ts";
import type { NamedType } from "./namedTypes.ts";
import { propertyRows } from "./propertyRows.ts";
import { shapeText, type TextStyle } from "./shapeText.ts";

/** What stands below the heading of a type: what it is, what it means, its properties. */
export function typeSection(model: Model, { name, id }: NamedType, style: TextStyle): string {
  const rows = propertyRows(model, id, style);
  const type = shapeText(model, id, style, true);
  const isPlainObject = rows.length > 0 && type === style.code("object");
  const paragraphs = [...(isPlainObject ? [] : [`Type: ${type}`]), ...details(model, id, name, style)];
  const properties = rows.length === 0 ? [] : [table(["Property", "Type", "Required", "Description"], rows)];
  return [...paragraphs.map((paragraph) => `${paragraph}\n`), ...properties].join("\n");
}

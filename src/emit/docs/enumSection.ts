import { type EnumPart, enumOf } from "../../model/enumOf.ts";
import type { Model } from "../../model/model.ts";
import { memberNames } from "../../model/typeName.ts";
import { surfaceOf } from "../surface.ts";
import { details } from "./details.ts";
import { code, table } from "./markdown.ts";
import type { NamedType } from "./namedTypes.ts";
import type { TextStyle } from "./shapeText.ts";

/** What stands below the heading of an enum: what it means, and its members. */
export function enumSection(model: Model, { name, id }: NamedType, style: TextStyle): string {
  const { values, open } = enumOf(model, id) as EnumPart;
  const members = memberNames(values);
  const rows = values.map((value, index) => [code(`${name}.${members[index]}`), code(JSON.stringify(value))]);
  const { isKnown } = surfaceOf(name);
  const openness = `Open: any other string is accepted too; ${code(isKnown)} tells those below apart.`;
  const paragraphs = [...details(model, id, name, style), ...(open ? [openness] : [])];
  return [...paragraphs.map((paragraph) => `${paragraph}\n`), table(["Member", "Value"], rows)].join("\n");
}

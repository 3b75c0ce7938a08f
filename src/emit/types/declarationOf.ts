import { bodyOf } from "../../algebra/valuesOf.ts";
import type { ShapeId } from "../../model/model.ts";
import type { InterfaceDeclaration, TypeDeclaration } from "../print.ts";
import { typeText } from "../typeText.ts";
import { baseParts } from "./baseParts.ts";
import { noteLines } from "./noteLines.ts";
import { start, type TypeSource, typeOfValues } from "./typeOf.ts";

/** The interface or type for the named shape `id`. */
export function declarationOf(source: TypeSource, id: ShapeId): InterfaceDeclaration | TypeDeclaration {
  const { model } = source;
  const name = model.names.get(id) as string;
  const docs = noteLines(model, [id], name);
  const body = bodyOf(model, id);
  const node = typeOfValues(source, body, start);
  const [fields] = body.objects;
  const based = fields && body.objects.length === 1 ? baseParts(source, fields, start) : undefined;
  if (based?.extends && node.kind !== "union") {
    const bases = based.names.map((base) => typeText(base));
    return { kind: "interface", name, docs, bases, members: based.own.properties };
  }
  if (node.kind === "object" && node.members.some((member) => !member.name.startsWith("[")))
    return { kind: "interface", name, docs, bases: [], members: node.members };
  return { kind: "type", name, docs, type: node };
}

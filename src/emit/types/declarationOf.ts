import { isClosed } from "../../algebra/fields.ts";
import { bodyOf } from "../../algebra/valuesOf.ts";
import { extendedShapes } from "../../model/extended.ts";
import type { ShapeId } from "../../model/model.ts";
import type { InterfaceDeclaration, TypeDeclaration } from "../print.ts";
import { intersectionNode, type Member, textNode, typeText } from "../typeText.ts";
import { baseParts } from "./baseParts.ts";
import { noteLines } from "./noteLines.ts";
import { start, type TypeSource, typeOfValues } from "./typeOf.ts";

/** The interface or type for the named shape `id`. */
export function declarationOf(source: TypeSource, id: ShapeId): InterfaceDeclaration | TypeDeclaration {
  const { model } = source;
  const name = model.names.get(id) as string;
  const docs = noteLines(model, [id], name);
  const body = bodyOf(model, id);
  const node = typeOfValues(source, body, start());
  const [fields] = body.objects;
  const based = fields && body.objects.length === 1 ? baseParts(source, fields, start()) : undefined;
  if (based?.extends && node.kind !== "union") {
    const bases = based.names.map((base) => typeText(base));
    return { kind: "interface", name, docs, bases, members: based.own.properties };
  }
  if (node.kind !== "object" || node.members.every(isIndex)) return { kind: "type", name, docs, type: node };
  if (isWeak(node.members) && fields && !isClosed(fields) && extendedShapes(model.shapes).has(id))
    return { kind: "type", name, docs, type: intersectionNode([textNode("object"), node]) };
  return { kind: "interface", name, docs, bases: [], members: node.members };
}

function isIndex({ name }: Member): boolean {
  return name.startsWith("[");
}

/**
 * Whether TypeScript takes objects that share no property with these for a mistake ("weak type"). Where other shapes extend
 * this one they are none: an object may have nothing but what the extension adds. `object &` turns that check off.
 */
function isWeak(members: readonly Member[]): boolean {
  return members.every((member) => member.optional);
}

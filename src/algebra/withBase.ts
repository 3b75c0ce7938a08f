import type { ShapeId } from "../model/model.ts";
import { scalarKinds, type Values } from "./values.ts";

/** The body of the named shape `id` with that name kept on it, if it is one kind of object and nothing else. */
export function withBase(body: Values, id: ShapeId): Values {
  const [fields] = body.objects;
  if (fields === undefined || body.objects.length + body.arrays.length + body.named.length > 1) return body;
  if (scalarKinds.some((kind) => body.scalars[kind].open || body.scalars[kind].values.length > 0))
    return body;
  return { ...body, objects: [{ ...fields, bases: [id] }] };
}

import type { Model, ShapeId } from "../../model/model.ts";
import { enumIds, typeIds } from "../namedShapes.ts";

export interface NamedType {
  readonly name: string;
  readonly id: ShapeId;
}

/** What `types.ts` exports, in its order. */
export function declaredTypes(model: Model): NamedType[] {
  return typeIds(model).map((id) => ({ name: model.names.get(id) as string, id }));
}

/** What `enums.ts` exports, in its order. */
export function declaredEnums(model: Model): NamedType[] {
  return enumIds(model).map((id) => ({ name: model.names.get(id) as string, id }));
}

import { bareTarget } from "../model/bareTarget.ts";
import { enumOf } from "../model/enumOf.ts";
import type { Model, ShapeId } from "../model/model.ts";

/** The named shapes that become constants in `enums.ts`, one id for each name. */
export function enumIds(model: Model): readonly ShapeId[] {
  return ownIds(model).filter((id) => isEnum(model, id));
}

/** The named shapes that become types in `types.ts`, one id for each name. */
export function typeIds(model: Model): readonly ShapeId[] {
  return ownIds(model).filter((id) => !isEnum(model, id));
}

/** Names declared in `enums.ts`, in output order. */
export function enumNames(model: Model): readonly string[] {
  return enumIds(model).map((id) => model.names.get(id) as string);
}

/** Names declared in `types.ts`, in output order; it exports {@link enumNames} besides. */
export function typeNames(model: Model): readonly string[] {
  return typeIds(model).map((id) => model.names.get(id) as string);
}

/** Of several ids with one name the one that is no bare reference. */
function ownIds(model: Model): readonly ShapeId[] {
  const owners = new Map<string, ShapeId>();
  for (const [id, name] of model.names) {
    if (!owners.has(name) || bareTarget(model.shapes, id) === id) owners.set(name, id);
  }
  return [...owners.values()];
}

/** An enum of its own: another name for one that has a name is a plain type. */
function isEnum(model: Model, id: ShapeId): boolean {
  const target = bareTarget(model.shapes, id);
  return enumOf(model, id) !== undefined && (target === id || !model.names.has(target));
}

import { bareTarget } from "../../model/bareTarget.ts";
import type { Model, ShapeId } from "../../model/model.ts";

export interface NamedType {
  readonly name: string;
  /** Where a name belongs to several shapes: the one that the others refer to. */
  readonly id: ShapeId;
}

/** The exported types in output order, each once. */
export function namedTypes({ names, shapes }: Model): NamedType[] {
  const types = new Map<string, ShapeId>();
  for (const [id, name] of names) {
    const target = bareTarget(shapes, id);
    if (!types.has(name)) types.set(name, names.get(target) === name ? target : id);
  }
  return [...types].map(([name, id]) => ({ name, id }));
}

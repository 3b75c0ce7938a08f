import type { Model, Shape } from "../../src/model/model.ts";

/**
 * A model of `shapes`, whose ids are their places in the list, for tests of what reads models. Names are given by id;
 * those that belong to no root come after, as in a real model.
 */
export function modelLiteral(
  shapes: readonly Partial<Omit<Shape, "id">>[],
  names: Readonly<Record<number, string>>,
  more: Partial<Model> = {},
): Model {
  return {
    shapes: shapes.map((shape, id) => ({
      id,
      at: `https://example.com/schema.json#/${id}`,
      pointer: `/${id}`,
      note: {},
      limits: {},
      ...shape,
    })),
    roots: [0],
    names: new Map(Object.entries(names).map(([id, name]) => [Number(id), name])),
    corrections: [],
    schema: {},
    ...more,
  };
}

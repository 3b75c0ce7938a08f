import { expect, test } from "vitest";
import { openSpots } from "../../src/emit/fixtures/spots.ts";
import type { Json } from "../../src/json.ts";
import type { ShapeId } from "../../src/model/model.ts";
import { readModel } from "../../src/readModel.ts";

test("a part that is the same as before is looked at again only where something else is asked of it", async () => {
  const { model } = await readModel({
    schema: {
      properties: { kind: { enum: ["a", "b"] }, text: {}, list: { items: { type: "object" } } },
      if: { properties: { kind: { const: "a" } } },
      then: { properties: { text: { minLength: 1 } } },
      else: { properties: { text: { maxLength: 9 } } },
    },
  });
  const [root] = model.roots as [ShapeId];
  const list = [{ deep: 1 }, {}];
  const documents: readonly Json[] = [
    { kind: "a", text: "t", list },
    { kind: "b", text: "t", list },
    { kind: "b", text: "u", list },
  ];
  const spotsOf = openSpots(model, root);
  const found = documents.map(spotsOf);
  // As by one that has seen none before.
  expect(found).toEqual(documents.map((document) => openSpots(model, root)(document)));
  const at = (index: number, pointer: string) => found[index]?.find((spot) => spot.pointer === pointer);
  expect(at(0, "/text")?.shapes).not.toEqual(at(1, "/text")?.shapes);
  expect(at(1, "/list/0")).toBeDefined();
  expect(at(2, "/list/0")).toBe(at(1, "/list/0"));
});

import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { maybe, times, word, words } from "./words.ts";

const node = { $ref: "#/$defs/node" };
const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Outline",
  $ref: "#/$defs/node",
  $defs: {
    node: {
      type: "object",
      properties: {
        kind: { enum: ["root", "section", "paragraph", "list", "item", "text", "link", "image"] },
        text: { type: "string" },
        url: { type: "string" },
        position: { $ref: "#/$defs/position" },
        data: { type: "object" },
        children: { type: "array", items: node },
        next: { anyOf: [node, { type: "null" }] },
      },
      required: ["kind"],
    },
    position: {
      type: "object",
      properties: { start: { $ref: "#/$defs/point" }, end: { $ref: "#/$defs/point" } },
      required: ["start", "end"],
    },
    point: {
      type: "object",
      properties: {
        line: { type: "integer", minimum: 1 },
        column: { type: "integer", minimum: 1 },
        offset: { type: "integer", minimum: 0 },
      },
      required: ["line", "column"],
    },
  },
};

function someNode(random: Random, depth: number): Json {
  const point = () => ({
    line: 1 + random.below(900),
    column: 1 + random.below(100),
    ...maybe(random, 0.8, "offset", () => random.below(9999)),
  });
  return {
    kind: random.pick(["section", "paragraph", "list", "item", "text", "link"]),
    ...maybe(random, 0.5, "text", () => words(random)),
    ...maybe(random, 0.2, "url", () => `https://${word(random)}.example`),
    ...maybe(random, 0.7, "position", () => ({ start: point(), end: point() })),
    ...(depth > 0 &&
      maybe(random, 0.8, "children", () => times(random, 0, 4, () => someNode(random, depth - 1)))),
    ...(depth > 0 &&
      maybe(random, 0.2, "next", () => (random.chance(0.3) ? null : someNode(random, depth - 1)))),
  };
}

/** A tree of nodes that hold nodes. */
export const recursiveTree: Subject = {
  name: "recursive tree",
  schema,
  make: (random) => someNode(random, 4),
};

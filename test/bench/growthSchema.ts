import type { Json, JsonObject } from "../../src/json.ts";

/**
 * A schema of `count` definitions such as an API has: one enum to every four objects, which refer to each other; with `reach`, only
 * inside groups of so many, as deep recursion is not everybody's strength.
 */
export function growthSchema(count: number, reach = count): JsonObject {
  const keys = Array.from({ length: count }, (_, index) => `api.${nameOf(index)}`);
  // Steps that differ keep references from forming one chain; the same index always gives the same targets.
  const refer = (index: number, step: number): JsonObject => {
    const [first, place] = [index - (index % reach), index % reach];
    return { $ref: `#/$defs/${keys[first + ((place * step + step) % Math.min(reach, count - first))]}` };
  };
  const definitions = keys.map((key, index): [string, Json] => [
    key,
    index % 5 === 0 ? enumDefinition(index) : objectDefinition(index, refer),
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Catalogue",
    type: "object",
    properties: { first: { $ref: `#/$defs/${keys[0]}` }, last: { $ref: `#/$defs/${keys.at(-1)}` } },
    required: ["first"],
    $defs: Object.fromEntries(definitions),
  };
}

const nouns = [
  "User",
  "Role",
  "Group",
  "License",
  "Workspace",
  "Template",
  "Audit",
  "Session",
  "Key",
  "Quota",
];
const aspects = [
  "Summary",
  "Request",
  "Response",
  "Settings",
  "Event",
  "Filter",
  "State",
  "Link",
  "Detail",
  "Page",
];

function nameOf(index: number): string {
  const noun = nouns[index % nouns.length];
  const aspect = aspects[Math.floor(index / nouns.length) % aspects.length];
  return `${noun}${aspect}${Math.floor(index / 100) || ""}`;
}

function enumDefinition(index: number): JsonObject {
  const members = ["active", "suspended", "dormant", "deleted", "pending"].slice(0, 3 + (index % 3));
  return { type: "string", description: `State number ${index}.`, enum: [...members, `state_${index}`] };
}

function objectDefinition(index: number, refer: (index: number, step: number) => JsonObject): JsonObject {
  return {
    type: "object",
    description: `What is known about number ${index}.`,
    required: ["id", "name", "created_at", "state"],
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: "string", minLength: 1, maxLength: 64, pattern: "^[a-z][a-z0-9-]*$" },
      created_at: { type: "string", format: "date-time", description: "When it was made." },
      count: { type: "integer", minimum: 0 },
      // An enum: what is required must end somewhere.
      state: refer(index - (index % 5), 5),
      owner: refer(index, 3),
      parts: { type: "array", items: refer(index, 7) },
      parent: { anyOf: [refer(index, 11), { type: "null" }] },
      labels: { type: "object", additionalProperties: { type: "string" } },
      ...(index % 4 === 0 && { kind: { const: `kind_${index}` } }),
    },
    ...(index % 3 === 0 && { additionalProperties: false }),
  };
}

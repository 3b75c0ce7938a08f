import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, maybe, times, word } from "./words.ts";

const services = ["Bucket", "Queue", "Topic", "Table", "Function", "Role", "Policy", "Cluster"];
const providers = ["Storage", "Compute", "Network", "Access"];
const types = providers.flatMap((provider) => services.map((service) => `Cloud::${provider}::${service}`));

const text: JsonObject = { type: "string" };
const properties: JsonObject = {
  type: "object",
  properties: {
    name: text,
    size: { type: "integer", minimum: 1 },
    encrypted: { type: "boolean" },
    tags: { type: "array", items: { type: "object", properties: { key: text, value: text } } },
  },
  required: ["name"],
  additionalProperties: false,
};
const known = (type: string): JsonObject => ({
  type: "object",
  properties: {
    Type: { type: "string", enum: [type] },
    DependsOn: { anyOf: [text, { type: "array", items: text }] },
    Properties: properties,
  },
  required: ["Type"],
  additionalProperties: false,
});
const custom: JsonObject = {
  type: "object",
  properties: { Type: { type: "string", pattern: "^Custom::[A-Za-z]+$" }, Properties: { type: "object" } },
  required: ["Type", "Properties"],
  additionalProperties: false,
};

const schema: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Stack",
  type: "object",
  properties: {
    Description: text,
    Resources: {
      type: "object",
      additionalProperties: { anyOf: [...types.map(known), custom] },
    },
  },
  required: ["Resources"],
  additionalProperties: false,
};

function make(random: Random): Json {
  const resource = (): Json =>
    random.chance(0.1)
      ? { Type: "Custom::Thing", Properties: { anything: random.below(9) } }
      : {
          Type: random.pick(types),
          ...maybe(random, 0.3, "DependsOn", () => word(random)),
          Properties: {
            name: word(random),
            ...maybe(random, 0.5, "size", () => 1 + random.below(99)),
            ...maybe(random, 0.4, "encrypted", () => random.chance(0.5)),
            ...maybe(random, 0.4, "tags", () =>
              times(random, 1, 3, () => ({ key: word(random), value: word(random) })),
            ),
          },
        };
  return { Description: word(random), Resources: mapOf(random, 1, 8, () => word(random), resource) };
}

/** Resources of a cloud: an `anyOf` of 33 objects, of which one takes the types that others add. */
export const resourceStack: Subject = { name: "anyOf, one tag open", schema, make };

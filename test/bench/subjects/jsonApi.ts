import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, maybe, times, uuid, word, words } from "./words.ts";

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const text = { type: "string" };
const member = "^(?!relationships$|links$|id$|type$)\\w[-\\w_]*$";
const linkage = {
  type: "object",
  required: ["type", "id"],
  properties: { type: text, id: text, meta: ref("meta") },
  additionalProperties: false,
};

const schema: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "ApiDocument",
  oneOf: [ref("success"), ref("failure"), ref("info")],
  definitions: {
    success: {
      type: "object",
      required: ["data"],
      properties: {
        data: ref("data"),
        included: { type: "array", items: ref("resource"), uniqueItems: true },
        meta: ref("meta"),
        links: ref("links"),
        jsonapi: ref("jsonapi"),
      },
      additionalProperties: false,
    },
    failure: {
      type: "object",
      required: ["errors"],
      properties: {
        errors: { type: "array", items: ref("error"), uniqueItems: true },
        meta: ref("meta"),
        jsonapi: ref("jsonapi"),
      },
      additionalProperties: false,
    },
    info: {
      type: "object",
      required: ["meta"],
      properties: { meta: ref("meta"), links: ref("links"), jsonapi: ref("jsonapi") },
      additionalProperties: false,
    },
    data: {
      oneOf: [
        ref("resource"),
        { type: "array", items: ref("resource"), uniqueItems: true },
        { type: "null" },
      ],
    },
    resource: {
      type: "object",
      required: ["type", "id"],
      properties: {
        type: text,
        id: text,
        attributes: { type: "object", patternProperties: { [member]: {} }, additionalProperties: false },
        relationships: {
          type: "object",
          patternProperties: { "^(?!id$|type$)\\w[-\\w_]*$": ref("relationship") },
          additionalProperties: false,
        },
        links: ref("links"),
        meta: ref("meta"),
      },
      additionalProperties: false,
    },
    relationship: {
      type: "object",
      properties: {
        links: ref("links"),
        data: { oneOf: [{ type: "null" }, linkage, { type: "array", items: linkage, uniqueItems: true }] },
        meta: ref("meta"),
      },
      anyOf: [{ required: ["data"] }, { required: ["meta"] }, { required: ["links"] }],
      additionalProperties: false,
    },
    links: { type: "object", additionalProperties: ref("link") },
    link: {
      oneOf: [
        text,
        { type: "object", required: ["href"], properties: { href: text, meta: ref("meta") } },
        { type: "null" },
      ],
    },
    meta: { type: "object", additionalProperties: true },
    error: {
      type: "object",
      properties: {
        id: text,
        status: text,
        code: text,
        title: text,
        detail: text,
        source: { type: "object", properties: { pointer: text, parameter: text } },
      },
      additionalProperties: false,
    },
    jsonapi: {
      type: "object",
      properties: { version: text, meta: ref("meta") },
      additionalProperties: false,
    },
  },
};

function make(random: Random): Json {
  const id = () => ({ type: word(random), id: uuid(random) });
  const links = (): Json => ({
    self: `/${word(random)}`,
    related: random.pick<Json>([null, word(random), { href: word(random) }]),
  });
  const relationship = (): Json => ({
    ...maybe(random, 0.4, "links", links),
    data: random.pick<() => Json>([() => null, id, () => times(random, 0, 4, id)])(),
  });
  const resource = (): Json => ({
    ...id(),
    attributes: mapOf(
      random,
      1,
      8,
      () => word(random),
      () => random.pick<Json>([words(random), random.below(999), true, null]),
    ),
    ...maybe(random, 0.6, "relationships", () => mapOf(random, 1, 4, () => word(random), relationship)),
    ...maybe(random, 0.4, "links", links),
  });
  if (random.chance(0.15))
    return {
      errors: times(random, 1, 3, () => ({
        id: uuid(random),
        status: "422",
        title: words(random),
        source: { pointer: `/${word(random)}` },
      })),
    };
  return {
    ...maybe(random, 0.5, "jsonapi", () => ({ version: "1.0" })),
    data: random.chance(0.4) ? resource() : times(random, 0, 6, resource),
    ...maybe(random, 0.5, "included", () => times(random, 1, 5, resource)),
    ...maybe(random, 0.5, "links", links),
    ...maybe(random, 0.3, "meta", () => ({ total: random.below(500) })),
  };
}

/** JSON:API: either-ors over closed objects, at every level. */
export const jsonApi: Subject = { name: "JSON:API", schema, make };

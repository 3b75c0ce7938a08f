import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, maybe, times, word, words } from "./words.ts";

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const text = { type: "string" };
const open = { "^x-": {} };
const mapTo = (name: string) => ({ type: "object", additionalProperties: ref(name) });
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
  patternProperties: open,
  unevaluatedProperties: false,
});
const reference = { type: "object", required: ["$ref"], properties: { $ref: text } };
const orReference = (name: string) => ({
  if: { type: "object", required: ["$ref"] },
  then: reference,
  else: ref(name),
});
const methods = ["get", "put", "post", "delete", "patch"];

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "ApiDescription",
  ...object(
    {
      openapi: { type: "string", pattern: "^3\\.1\\.\\d+(-.+)?$" },
      info: object({ title: text, summary: text, version: text, description: text }, ["title", "version"]),
      servers: { type: "array", items: object({ url: text, description: text }, ["url"]) },
      paths: {
        type: "object",
        patternProperties: { "^/": ref("path"), ...open },
        additionalProperties: false,
      },
      components: object({
        schemas: { type: "object", additionalProperties: ref("schema") },
        parameters: mapTo("parameter"),
      }),
      tags: { type: "array", items: object({ name: text, description: text }, ["name"]) },
    },
    ["openapi", "info"],
  ),
  $defs: {
    path: object({
      summary: text,
      parameters: { type: "array", items: orReference("parameter") },
      ...Object.fromEntries(methods.map((method) => [method, ref("operation")])),
    }),
    operation: object({
      tags: { type: "array", items: text },
      summary: text,
      operationId: text,
      parameters: { type: "array", items: orReference("parameter") },
      requestBody: orReference("body"),
      responses: {
        type: "object",
        patternProperties: { "^[1-5](?:[0-9]{2}|XX)$": orReference("response") },
        properties: { default: orReference("response") },
      },
      deprecated: { type: "boolean" },
    }),
    parameter: {
      type: "object",
      properties: {
        name: text,
        in: { enum: ["query", "header", "path", "cookie"] },
        description: text,
        required: { type: "boolean" },
        schema: ref("schema"),
      },
      required: ["name", "in", "schema"],
      if: { properties: { in: { const: "path" } } },
      then: { properties: { required: { const: true } }, required: ["required"] },
      patternProperties: open,
      unevaluatedProperties: false,
    },
    body: object({ description: text, content: mapTo("media"), required: { type: "boolean" } }, ["content"]),
    response: object({ description: text, headers: { type: "object" }, content: mapTo("media") }, [
      "description",
    ]),
    media: object({ schema: ref("schema"), example: {} }),
    schema: { type: ["object", "boolean"] },
  },
};

function make(random: Random): Json {
  const type = (): Json =>
    random.pick<Json>([
      { type: "string" },
      { $ref: `#/components/schemas/${word(random)}` },
      { type: "array", items: {} },
    ]);
  const media = (): Json => ({
    "application/json": { schema: type(), ...maybe(random, 0.2, "example", () => ({ id: 1 })) },
  });
  const parameter = (): Json =>
    random.chance(0.3)
      ? { $ref: `#/components/parameters/${word(random)}` }
      : random.chance(0.4)
        ? { name: word(random), in: "path", required: true, schema: type() }
        : {
            name: word(random),
            in: "query",
            ...maybe(random, 0.5, "description", () => words(random)),
            schema: type(),
          };
  const operation = (): Json => ({
    ...maybe(random, 0.7, "tags", () => [word(random)]),
    ...maybe(random, 0.7, "summary", () => words(random)),
    operationId: word(random),
    ...maybe(random, 0.6, "parameters", () => times(random, 1, 4, parameter)),
    ...maybe(random, 0.4, "requestBody", () => ({ content: media(), required: true })),
    responses: {
      200: { description: words(random), content: media() },
      ...maybe(random, 0.5, "404", () => ({ $ref: "#/x" })),
    },
    ...maybe(random, 0.1, "x-internal", () => true),
  });
  const path = () => Object.fromEntries(random.some(methods, 1, 3).map((method) => [method, operation()]));
  return {
    openapi: "3.1.0",
    info: { title: words(random), version: `1.${random.below(9)}` },
    ...maybe(random, 0.5, "servers", () => [{ url: `https://${word(random)}.example` }]),
    paths: mapOf(random, 1, 5, () => `/${word(random)}/{${word(random)}}`, path),
    ...maybe(random, 0.6, "components", () => ({ schemas: mapOf(random, 1, 5, () => word(random), type) })),
    ...maybe(random, 0.3, "tags", () => times(random, 1, 3, () => ({ name: word(random) }))),
  };
}

/** Descriptions of APIs: maps by path and status, references or things, closed by what is left unevaluated. */
export const openApi: Subject = { name: "API descriptions", schema, make };

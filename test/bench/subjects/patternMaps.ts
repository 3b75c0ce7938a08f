import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, maybe, times, word, words } from "./words.ts";

const name = "^[a-zA-Z0-9._-]+$";
const extensions = { "^x-": true };
const listOrMap = {
  oneOf: [
    { type: "object", additionalProperties: { type: ["string", "number", "boolean", "null"] } },
    { type: "array", items: { type: "string" } },
  ],
};

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Composition",
  type: "object",
  properties: {
    version: { type: "string" },
    services: {
      type: "object",
      patternProperties: { [name]: { $ref: "#/$defs/service" } },
      additionalProperties: false,
    },
    networks: {
      type: "object",
      patternProperties: { [name]: { $ref: "#/$defs/network" } },
      additionalProperties: false,
    },
    volumes: {
      type: "object",
      patternProperties: { [name]: { $ref: "#/$defs/volume" } },
      additionalProperties: false,
    },
  },
  patternProperties: extensions,
  additionalProperties: false,
  $defs: {
    service: {
      type: "object",
      properties: {
        image: { type: "string" },
        command: { oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
        environment: listOrMap,
        labels: listOrMap,
        ports: { type: "array", items: { type: ["string", "integer"] } },
        depends_on: {
          type: "object",
          patternProperties: {
            [name]: {
              type: "object",
              properties: {
                condition: { enum: ["service_started", "service_healthy"] },
                required: { type: "boolean" },
              },
              required: ["condition"],
              additionalProperties: false,
            },
          },
          additionalProperties: false,
        },
        limits: {
          type: "object",
          propertyNames: { pattern: "^(cpu|memory|gpu)s?$" },
          patternProperties: {
            "^cpu": { type: "number", minimum: 0 },
            "^mem": { type: "string", pattern: "^[0-9]+[kmg]b?$" },
          },
        },
        restart: { type: "string" },
        privileged: { type: "boolean" },
      },
      patternProperties: extensions,
      additionalProperties: false,
    },
    network: {
      type: ["object", "null"],
      properties: { driver: { type: "string" }, external: { type: "boolean" }, labels: listOrMap },
      patternProperties: extensions,
      additionalProperties: false,
    },
    volume: {
      type: ["object", "null"],
      properties: {
        driver: { type: "string" },
        driver_opts: { type: "object", patternProperties: { "^.+$": { type: ["string", "number"] } } },
      },
      patternProperties: extensions,
      additionalProperties: false,
    },
  },
};

function make(random: Random): Json {
  const id = () => word(random);
  const settings = (): Json =>
    random.chance(0.5)
      ? mapOf(
          random,
          1,
          6,
          () => id().toUpperCase(),
          () => random.pick<Json>([id(), 8080, null, true]),
        )
      : times(random, 1, 6, () => `${id().toUpperCase()}=${id()}`);
  const service = (): Json => ({
    image: `${id()}/${id()}:${random.below(20)}`,
    ...maybe(random, 0.4, "command", () => (random.chance(0.5) ? words(random) : [id(), id()])),
    ...maybe(random, 0.7, "environment", settings),
    ...maybe(random, 0.4, "labels", settings),
    ...maybe(random, 0.6, "ports", () => times(random, 1, 3, () => random.pick<Json>([8080, "80:80"]))),
    ...maybe(random, 0.4, "depends_on", () =>
      mapOf(random, 1, 3, id, () => ({ condition: "service_healthy" })),
    ),
    ...maybe(random, 0.3, "limits", () => ({
      cpus: random.below(80) / 10,
      memory: `${1 + random.below(900)}mb`,
    })),
    ...maybe(random, 0.5, "restart", () => "always"),
    ...maybe(random, 0.2, `x-${id()}`, () => ({ any: [1, id()] })),
  });
  return {
    ...maybe(random, 0.5, "version", () => "3.9"),
    services: mapOf(random, 1, 8, id, service),
    ...maybe(random, 0.5, "networks", () =>
      mapOf(random, 1, 3, id, () => random.pick<Json>([null, { driver: "bridge" }])),
    ),
    ...maybe(random, 0.5, "volumes", () =>
      mapOf(random, 1, 4, id, () => random.pick<Json>([null, { driver_opts: { size: 3 } }])),
    ),
    ...maybe(random, 0.3, "x-common", () => ({ restart: "always" })),
  };
}

/** Maps whose keys follow patterns, such as a file of services has. */
export const patternMaps: Subject = { name: "maps with patternProperties", schema, make };

import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { email, mapOf, maybe, times, word, words } from "./words.ts";

const text = { type: "string" };
const person = {
  type: ["object", "string"],
  required: ["name"],
  properties: { name: text, url: { type: "string" }, email: { type: "string" } },
};
const textMap = { type: "object", additionalProperties: text };
const dependencies = { $ref: "#/definitions/dependencies" };
const exportsValue = { $ref: "#/definitions/exports" };

const schema: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Manifest",
  type: "object",
  properties: {
    name: {
      type: "string",
      minLength: 1,
      maxLength: 214,
      pattern: "^(?:@[a-z0-9-~][a-z0-9-._~]*/)?[a-z0-9-~][a-z0-9-._~]*$",
    },
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$" },
    description: text,
    keywords: { type: "array", items: text },
    homepage: text,
    bugs: { type: ["object", "string"], properties: { url: text, email: text } },
    license: text,
    author: person,
    contributors: { type: "array", items: person },
    files: { type: "array", items: text },
    main: text,
    type: { enum: ["commonjs", "module"], default: "commonjs" },
    types: text,
    exports: {
      oneOf: [
        { type: "string" },
        { type: "object", patternProperties: { "^\\.": exportsValue }, additionalProperties: false },
      ],
    },
    bin: { type: ["string", "object"], additionalProperties: text },
    repository: {
      oneOf: [{ type: "string" }, { type: "object", properties: { type: text, url: text, directory: text } }],
    },
    scripts: { ...textMap, properties: { test: text, build: text, prepare: text } },
    dependencies,
    devDependencies: dependencies,
    peerDependencies: dependencies,
    optionalDependencies: dependencies,
    peerDependenciesMeta: {
      type: "object",
      additionalProperties: { type: "object", properties: { optional: { type: "boolean" } } },
    },
    engines: { ...textMap, properties: { node: text } },
    os: { type: "array", items: text },
    private: { anyOf: [{ type: "boolean" }, { enum: ["false", "true"] }] },
    sideEffects: { oneOf: [{ type: "boolean" }, { type: "array", items: text }] },
    workspaces: {
      anyOf: [
        { type: "array", items: text },
        { type: "object", properties: { packages: { type: "array", items: text } } },
      ],
    },
    funding: {
      anyOf: [
        { $ref: "#/definitions/fund" },
        { type: "array", items: { $ref: "#/definitions/fund" }, minItems: 1, uniqueItems: true },
      ],
    },
  },
  definitions: {
    dependencies: textMap,
    fund: {
      oneOf: [
        text,
        {
          type: "object",
          properties: { url: text, type: text },
          additionalProperties: false,
          required: ["url"],
        },
      ],
    },
    exports: {
      anyOf: [
        { type: ["string", "null"] },
        { type: "object", additionalProperties: exportsValue },
        { type: "array", items: exportsValue },
      ],
    },
  },
};

function make(random: Random): Json {
  const id = () => word(random);
  const range = () =>
    `${random.pick(["^", "~", ""])}${random.below(20)}.${random.below(20)}.${random.below(9)}`;
  const someone = (): Json =>
    random.chance(0.4)
      ? `${words(random, 2, 2)} <${email(random)}>`
      : { name: words(random), email: email(random) };
  const list = () => times(random, 1, 5, id);
  const many = () => mapOf(random, 1, 15, () => (random.chance(0.3) ? `@${id()}/${id()}` : id()), range);
  return {
    name: random.chance(0.3) ? `@${id()}/${id()}` : id(),
    version: `${random.below(9)}.${random.below(30)}.${random.below(9)}`,
    ...maybe(random, 0.8, "description", () => words(random, 3, 12)),
    ...maybe(random, 0.6, "keywords", list),
    ...maybe(random, 0.5, "homepage", () => `https://${id()}.example`),
    ...maybe(random, 0.5, "bugs", () => random.pick<Json>([`https://${id()}.example`, { url: id() }])),
    ...maybe(random, 0.8, "license", () => random.pick(["MIT", "Apache-2.0"])),
    ...maybe(random, 0.7, "author", someone),
    ...maybe(random, 0.3, "contributors", () => times(random, 1, 4, someone)),
    ...maybe(random, 0.7, "files", list),
    ...maybe(random, 0.6, "type", () => random.pick(["module", "commonjs"])),
    ...maybe(random, 0.5, "main", () => `dist/${id()}.js`),
    ...maybe(random, 0.5, "types", () => `dist/${id()}.d.ts`),
    ...maybe(random, 0.5, "exports", () => ({
      ".": { types: "./index.d.ts", import: "./index.js" },
      "./package.json": "./package.json",
    })),
    ...maybe(random, 0.3, "bin", () => random.pick<Json>(["./cli.js", { [id()]: "./cli.js" }])),
    ...maybe(random, 0.7, "repository", () =>
      random.pick<Json>([`${id()}/${id()}`, { type: "git", url: `git+https://${id()}` }]),
    ),
    ...maybe(random, 0.9, "scripts", () => ({
      build: "tsc",
      test: words(random),
      ...maybe(random, 0.4, "prepare", id),
    })),
    ...maybe(random, 0.8, "dependencies", many),
    ...maybe(random, 0.8, "devDependencies", many),
    ...maybe(random, 0.2, "peerDependencies", many),
    ...maybe(random, 0.6, "engines", () => ({ node: ">=20" })),
    ...maybe(random, 0.2, "private", () => random.pick<Json>([true, "true"])),
    ...maybe(random, 0.3, "sideEffects", () => random.pick<Json>([false, ["*.css"]])),
    ...maybe(random, 0.2, "workspaces", list),
    ...maybe(random, 0.2, "funding", () =>
      random.pick<Json>([id(), { url: id() }, [id(), { url: id(), type: id() }]]),
    ),
    ...maybe(random, 0.2, id(), () => ({ any: list() })),
  };
}

/** A manifest such as package.json: open, with maps and either-ors. */
export const packageManifest: Subject = { name: "package manifest", schema, make };

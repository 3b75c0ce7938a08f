import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { mapOf, maybe, times, word, words } from "./words.ts";

const closed = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  additionalProperties: false,
  properties,
  ...(required.length > 0 && { required }),
});
const text = { type: "string" };
const texts = { type: "array", items: text };
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Pipeline",
  ...closed(
    {
      version: { const: 2 },
      name: text,
      on: ref("triggers"),
      env: ref("variables"),
      defaults: closed({
        shell: { enum: ["bash", "sh", "pwsh"] },
        directory: text,
        timeout: { type: "integer", minimum: 1 },
      }),
      jobs: { type: "object", minProperties: 1, additionalProperties: ref("job") },
      cache: { type: "array", items: ref("cache") },
      notify: closed({
        slack: closed({ channel: text, only: { enum: ["failure", "always"] } }, ["channel"]),
        email: texts,
      }),
    },
    ["version", "jobs"],
  ),
  $defs: {
    variables: { type: "object", additionalProperties: { type: ["string", "number", "boolean"] } },
    triggers: closed({
      push: closed({ branches: texts, tags: texts, paths: texts }),
      pull: closed({ branches: texts, drafts: { type: "boolean" } }),
      schedule: {
        type: "array",
        items: closed({ cron: { type: "string", pattern: "^(\\S+ ){4}\\S+$" } }, ["cron"]),
      },
    }),
    cache: closed({ key: { type: "string", minLength: 1 }, paths: { ...texts, minItems: 1 }, when: text }, [
      "key",
      "paths",
    ]),
    job: closed(
      {
        needs: texts,
        image: text,
        runner: closed({ size: { enum: ["small", "medium", "large"] }, os: text, labels: texts }),
        matrix: { type: "object", additionalProperties: { type: "array", minItems: 1 } },
        env: ref("variables"),
        timeout: { type: "integer", minimum: 1, maximum: 360 },
        retry: closed({ max: { type: "integer", minimum: 0, maximum: 5 }, when: texts }),
        steps: { type: "array", minItems: 1, items: ref("step") },
        artifacts: closed({ paths: texts, expire: text, reports: closed({ junit: text, coverage: text }) }),
      },
      ["steps"],
    ),
    step: closed({
      id: { type: "string", pattern: "^[a-z][a-z0-9_-]*$" },
      name: text,
      run: text,
      uses: text,
      with: ref("variables"),
      env: ref("variables"),
      if: text,
      continueOnError: { type: "boolean" },
      timeout: { type: "number", exclusiveMinimum: 0 },
    }),
  },
};

function make(random: Random): Json {
  const list = () => times(random, 1, 3, () => word(random));
  const variables = () =>
    mapOf(
      random,
      1,
      4,
      () => word(random).toUpperCase(),
      () => random.pick<Json>([word(random), 3, true]),
    );
  const step = (): Json => ({
    ...maybe(random, 0.3, "id", () => word(random)),
    ...maybe(random, 0.6, "name", () => words(random)),
    ...(random.chance(0.6)
      ? { run: `npm run ${words(random)}` }
      : { uses: `actions/${word(random)}@v${random.below(5)}`, with: variables() }),
    ...maybe(random, 0.2, "env", variables),
    ...maybe(random, 0.2, "if", () => `branch == '${word(random)}'`),
    ...maybe(random, 0.1, "continueOnError", () => true),
    ...maybe(random, 0.1, "timeout", () => 1 + random.below(60)),
  });
  const job = (): Json => ({
    ...maybe(random, 0.4, "needs", list),
    ...maybe(random, 0.6, "image", () => `node:${random.below(30)}`),
    ...maybe(random, 0.4, "runner", () => ({
      size: random.pick(["small", "large"]),
      ...maybe(random, 0.5, "labels", list),
    })),
    ...maybe(random, 0.3, "matrix", () => ({ node: [18, 20, 22], os: list() })),
    ...maybe(random, 0.3, "env", variables),
    ...maybe(random, 0.3, "timeout", () => 1 + random.below(300)),
    ...maybe(random, 0.2, "retry", () => ({ max: random.below(6), when: list() })),
    steps: times(random, 1, 6, step),
    ...maybe(random, 0.3, "artifacts", () => ({
      paths: list(),
      ...maybe(random, 0.5, "reports", () => ({ junit: word(random) })),
    })),
  });
  return {
    version: 2,
    ...maybe(random, 0.7, "name", () => words(random)),
    ...maybe(random, 0.8, "on", () => ({
      ...maybe(random, 0.9, "push", () => ({ branches: list(), ...maybe(random, 0.3, "paths", list) })),
      ...maybe(random, 0.6, "pull", () => ({ drafts: random.chance(0.5) })),
      ...maybe(random, 0.3, "schedule", () => [{ cron: `${random.below(60)} 4 * * 1` }]),
    })),
    ...maybe(random, 0.4, "env", variables),
    ...maybe(random, 0.3, "defaults", () => ({ shell: "bash", timeout: 30 })),
    jobs: mapOf(random, 1, 4, () => word(random), job),
    ...maybe(random, 0.4, "cache", () => [{ key: word(random), paths: list() }]),
    ...maybe(random, 0.3, "notify", () => ({ slack: { channel: `#${word(random)}` }, email: list() })),
  };
}

/** A file of settings: deep, and every object closed. */
export const pipelineConfig: Subject = { name: "closed config file", schema, make };

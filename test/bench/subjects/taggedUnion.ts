import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { dateTime, hex, maybe, times, word, words } from "./words.ts";

const things = ["user", "team", "repository", "branch", "issue", "comment", "release", "build"];
const happenings = ["created", "updated", "deleted"];
const text = { type: "string" };
const details: { readonly [thing: string]: JsonObject } = {
  user: { login: text, admin: { type: "boolean" }, followers: { type: "integer", minimum: 0 } },
  team: { slug: text, members: { type: "array", items: { type: "string" } } },
  repository: {
    fullName: { type: "string", pattern: "^[^/]+/[^/]+$" },
    private: { type: "boolean" },
    stars: { type: "integer" },
  },
  branch: { ref: text, sha: { type: "string", minLength: 40, maxLength: 40 } },
  issue: { number: { type: "integer", minimum: 1 }, title: text, labels: { type: "array", items: text } },
  comment: { body: { type: "string", maxLength: 4000 }, issue: { type: "integer" } },
  release: {
    tag: text,
    draft: { type: "boolean" },
    assets: { type: "array", items: { type: "object", required: ["size"] } },
  },
  build: {
    status: { enum: ["queued", "running", "passed", "failed"] },
    seconds: { type: "number", minimum: 0 },
  },
};

const tags = things.flatMap((thing) => happenings.map((happening) => `${thing}.${happening}`));
const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Events",
  type: "array",
  items: {
    oneOf: tags.map((tag) => {
      const thing = tag.split(".")[0] as keyof typeof details;
      return {
        type: "object",
        properties: { type: { const: tag }, id: text, at: text, ...details[thing] },
        required: ["type", "id", ...Object.keys(details[thing] ?? {})],
        additionalProperties: !tag.endsWith("deleted"),
      };
    }),
  },
};

function make(random: Random): Json {
  const values: { readonly [thing: string]: () => JsonObject } = {
    user: () => ({ login: word(random), admin: random.chance(0.1), followers: random.below(1000) }),
    team: () => ({ slug: word(random), members: times(random, 0, 6, () => word(random)) }),
    repository: () => ({
      fullName: `${word(random)}/${word(random)}`,
      private: random.chance(0.3),
      stars: random.below(9999),
    }),
    branch: () => ({ ref: `refs/heads/${word(random)}`, sha: hex(random, 40) }),
    issue: () => ({
      number: 1 + random.below(5000),
      title: words(random),
      labels: times(random, 0, 3, () => word(random)),
    }),
    comment: () => ({ body: words(random, 3, 40), issue: random.below(5000) }),
    release: () => ({
      tag: `v${random.below(9)}`,
      draft: false,
      assets: times(random, 0, 3, () => ({ size: random.below(1e6) })),
    }),
    build: () => ({ status: random.pick(["queued", "passed"]), seconds: random.below(100000) / 10 }),
  };
  return times(random, 1, 6, () => {
    const type = random.pick(tags);
    const tag = { type };
    const rest = {
      id: hex(random, 16),
      ...maybe(random, 0.7, "at", () => dateTime(random)),
      ...values[type.split(".")[0] as string]?.(),
    };
    // Most writers put the tag first; a reader cannot rely on it.
    return random.chance(0.8) ? { ...tag, ...rest } : { ...rest, ...tag };
  });
}

/** Events: a `oneOf` of 24 objects, told apart by a constant. */
export const taggedUnion: Subject = { name: "oneOf with tags", schema, make };

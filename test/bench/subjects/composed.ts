import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { Subject } from "../subject.ts";
import { dateTime, email, maybe, times, uri, uuid, word, words } from "./words.ts";

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const text = { type: "string" };
const count = { type: "integer", minimum: 0 };

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Staff",
  type: "object",
  required: ["staff"],
  properties: { staff: { type: "array", items: ref("employee") }, next: text },
  $defs: {
    resource: {
      type: "object",
      required: ["id"],
      properties: { id: text, createdAt: text, updatedAt: text, revision: count, tags: ref("tags") },
    },
    person: {
      allOf: [
        ref("resource"),
        {
          type: "object",
          required: ["name"],
          properties: { name: text, email: text, phone: text, homepage: text, birthday: text, locale: text },
        },
      ],
    },
    employee: {
      allOf: [ref("person")],
      properties: {
        role: { enum: ["engineer", "designer", "manager"] },
        level: { type: "integer", minimum: 1, maximum: 9 },
        manager: { type: ["string", "null"] },
        isRemote: { type: "boolean" },
        office: text,
        reports: count,
      },
    },
    tags: { type: "array", items: text },
  },
};

/** An employee as a program writes it, all set; or with what was known, in another order. */
function employee(random: Random, isFull: boolean): Json {
  const known = (name: string, make: () => Json) => maybe(random, isFull ? 1 : 0.6, name, make);
  const own = {
    ...known("role", () => random.pick(["engineer", "designer", "manager"])),
    ...known("level", () => 1 + random.below(9)),
    ...known("manager", () => random.pick([null, uuid(random)])),
    ...known("isRemote", () => random.chance(0.5)),
    ...known("office", () => word(random)),
    ...known("reports", () => random.below(20)),
  };
  const person = {
    name: words(random, 2, 3),
    ...known("email", () => email(random)),
    ...known("phone", () => `+${random.below(1e9)}`),
    ...known("homepage", () => uri(random)),
    ...known("birthday", () => dateTime(random)),
    ...known("locale", () => random.pick(["en", "de-CH", "pt-BR"])),
  };
  const resource = {
    id: uuid(random),
    ...known("createdAt", () => dateTime(random)),
    ...known("updatedAt", () => dateTime(random)),
    ...known("revision", () => random.below(100)),
    ...known("tags", () => times(random, 0, 3, () => word(random))),
  };
  return isFull ? { ...resource, ...person, ...own } : { ...own, ...person, ...resource };
}

const staff = (isFull: (random: Random) => boolean) => (random: Random) => ({
  staff: times(random, 1, 6, () => employee(random, isFull(random))),
  ...maybe(random, 0.5, "next", () => word(random)),
});

/** Definitions that extend each other by `allOf`: half of the objects complete, half with some of their properties. */
export const composed: Subject = {
  name: "allOf of definitions",
  schema,
  make: staff((random) => random.chance(0.5)),
};

/** The same where all objects are complete and in one order. */
export const composedFull: Subject = { name: "allOf, all present", schema, make: staff(() => true) };

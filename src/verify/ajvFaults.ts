import type { Json } from "../json.ts";

/** Something that Ajv is known to get wrong. */
interface AjvFault {
  readonly fault: string;
  /** Whether it can play a part where `schema` has these keys and `document` these names. */
  readonly concerns: (keys: ReadonlySet<string>, names: ReadonlySet<string>) => boolean;
}

const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

/** As far as random schemas and the official suite have shown them. */
const faults: readonly AjvFault[] = [
  {
    fault:
      "Ajv counts what a branch has evaluated that does not hold, or forgets what if and contains have evaluated",
    concerns: (keys) => keys.has("unevaluatedProperties") || keys.has("unevaluatedItems"),
  },
  {
    fault: "Ajv looks for names on Object.prototype too",
    concerns: (keys, names) => inherited.some((name) => keys.has(name) || names.has(name)),
  },
  {
    fault: "Ajv mistakes contains beside minContains, tuples and empty arrays",
    concerns: (keys) => keys.has("contains"),
  },
  {
    fault: "Ajv computes multipleOf in binary fractions",
    concerns: (keys) => keys.has("multipleOf"),
  },
  {
    fault: "Ajv passes over keywords beside $dynamicRef and $recursiveRef, and where they lead",
    concerns: (keys) => keys.has("$dynamicRef") || keys.has("$recursiveRef"),
  },
  {
    fault: "Ajv judges what stands beside $ref in older drafts",
    concerns: (keys) => keys.has("$ref") && [...keys].some((key) => /json-schema\.org\/draft-0/.test(key)),
  },
  {
    fault: "Ajv reads all documents of a bundle by one dialect",
    concerns: (keys) => [...keys].filter((key) => /^https?:\/\/json-schema\.org\/draft/.test(key)).length > 1,
  },
  {
    fault: "Ajv does not miss the property with the empty name",
    concerns: (keys) => ["required", "dependentRequired", "dependencies"].some((key) => keys.has(key)),
  },
];

/** The first fault of Ajv that can be why it judges `document` otherwise than our own reading of `schema` does. */
export function ajvFault(schemaKeys: ReadonlySet<string>, document: Json): string | undefined {
  const names = keysIn(document);
  return faults.find(({ concerns }) => concerns(schemaKeys, names))?.fault;
}

/** Every key of every object in `json`, and every text in it. */
export function keysIn(json: Json): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: Json[] = [json];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === "string") found.add(value);
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) found.add(key);
    waiting.push(...(Object.values(value) as Json[]));
  }
  return found;
}

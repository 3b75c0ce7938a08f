import type { JsonType } from "../json.ts";
import type { PlaceFacts } from "./placeFacts.ts";
import type { Step } from "./step.ts";

/** How two readings of a schema differ at one place. Types are TypeScript text. */
export interface Disagreement {
  /** Type name and properties on the way: `AuditLog.user.status`. */
  readonly at: string;
  readonly ours: string;
  readonly theirs: string;
  /** Which reading lets more through. */
  readonly kind: "ours is wider" | "ours is narrower" | "different";
  /** Why both readers may be right; absent where nothing is known that explains it. */
  readonly reason?: string;
}

/** A {@link Disagreement} before anyone has looked for a reason. */
export interface Difference extends Omit<Disagreement, "at"> {
  /** From the named type on. */
  readonly steps: readonly Step[];
  /** What it is about: the type as a whole, whether a property is there or required, or an index signature. */
  readonly about: "type" | "presence" | "index";
  /** The JSON types that either type takes, where it is about types. */
  readonly takes?: { readonly ours: readonly JsonType[]; readonly theirs: readonly JsonType[] };
}

/** What is known of json-schema-to-typescript's reading. */
interface Explanation {
  readonly reason: string;
  /** Which readings it can be the reason of. */
  readonly kinds: readonly Disagreement["kind"][];
  readonly explains: (difference: Difference, facts: PlaceFacts) => boolean;
}

const any = ["ours is wider", "ours is narrower", "different"] as const;
const notWider = ["ours is narrower", "different"] as const;

function has({ keywords }: PlaceFacts, ...wanted: readonly string[]): boolean {
  return wanted.some((keyword) => keywords.has(keyword));
}

/** Whether the place has one of these keywords. */
function at(...wanted: readonly string[]): Explanation["explains"] {
  return (_, facts) => has(facts, ...wanted);
}

/** Whether the place or the object around it has one of these keywords. */
function atOrAround(...wanted: readonly string[]): Explanation["explains"] {
  return (_, facts) => has(facts, ...wanted) || wanted.some((keyword) => facts.around.has(keyword));
}

/** In the order in which they are asked; the first that fits is given. */
const explanations: readonly Explanation[] = [
  {
    reason: "it puts an index signature on every open object; ours have one where an option asks for it",
    kinds: any,
    explains: ({ about, ours, theirs }) =>
      about === "index" && ours === "" && /: (?:unknown|any)$/.test(theirs),
  },
  {
    reason: "ours leaves open what every object inherits",
    kinds: ["ours is wider"],
    explains: ({ ours }, { property }) => ours === "unknown" && property?.isInherited === true,
  },
  {
    reason: "it infers an object or an array where the schema does not say the type",
    kinds: any,
    explains: ({ about, theirs, takes }, { untyped }) =>
      untyped &&
      about !== "presence" &&
      !/^(?:unknown|any)$/.test(theirs) &&
      (takes === undefined || takes.theirs.some((type) => type === "object" || type === "array")),
  },
  {
    reason: "it reads a branch that does not say its type as an object",
    kinds: ["ours is wider"],
    explains: ({ theirs }, facts) =>
      theirs.includes("[k: string]: unknown") && has(facts, "anyOf", "oneOf", "allOf"),
  },
  {
    reason: "it leaves tuples open, or counts their items otherwise",
    kinds: any,
    explains: at("list of items", "minItems", "maxItems", "unevaluatedItems", "contains"),
  },
  {
    reason: "it does not read prefixItems",
    kinds: any,
    explains: ({ steps }, facts) => {
      const last = steps.at(-1);
      return (
        has(facts, "prefixItems") || (last !== undefined && "item" in last && facts.around.has("prefixItems"))
      );
    },
  },
  {
    reason:
      "it does not read not, if, dependent*, unevaluated*, propertyNames, minProperties and maxProperties",
    kinds: notWider,
    explains: atOrAround(
      "minProperties",
      "maxProperties",
      "not",
      "if",
      "dependentRequired",
      "dependentSchemas",
      "unevaluatedProperties",
      "propertyNames",
    ),
  },
  {
    reason: "it does not follow $dynamicRef",
    kinds: notWider,
    explains: at("dynamicRef"),
  },
  {
    reason:
      "it reads patternProperties and additionalProperties as one index signature, which properties must fit too",
    kinds: any,
    explains: (_, facts) =>
      has(facts, "patternProperties", "additionalProperties") || facts.property?.isSpread === true,
  },
  {
    reason: "it has no type for what nothing can be",
    kinds: notWider,
    explains: at("never"),
  },
  {
    reason: "it follows a $ref that is data in enum or const",
    kinds: any,
    explains: atOrAround("quoted $ref"),
  },
  {
    reason: "it takes all of enum and const, whatever stands beside them",
    kinds: notWider,
    explains: at("refused literal"),
  },
  {
    reason: "it adds null to what enum lists where the type takes null",
    kinds: notWider,
    explains: ({ takes }, facts) =>
      has(facts, "enum") && takes?.theirs.includes("null") === true && !facts.types.has("null"),
  },
  {
    reason: "it reads what stands beside $ref, which counts for nothing up to draft-07",
    kinds: any,
    explains: at("beside $ref"),
  },
  {
    reason: "it reads oneOf as anyOf",
    kinds: notWider,
    explains: ({ about, ours }, facts) =>
      has(facts, "oneOf") || (about === "presence" && ours === "required" && facts.around.has("oneOf")),
  },
  {
    reason: "it has no template literal types",
    kinds: notWider,
    explains: at("pattern"),
  },
  {
    reason: "it demands the type of a default",
    kinds: ["ours is wider"],
    explains: at("other default"),
  },
  {
    reason: "it asks for what is required only beside the schema of the property",
    kinds: notWider,
    explains: ({ about, ours }, { property }) =>
      about === "presence" && ours === "required" && property?.required === "always",
  },
  {
    reason: "it has no type for a property that is required and nothing more",
    kinds: any,
    explains: ({ about, theirs }, { property }) =>
      about === "presence" && theirs === "" && property !== undefined && property.required !== "never",
  },
];

/** The first reason that explains `difference`; none where the schema says at that place that ours is wrong. */
export function reasonFor(difference: Difference, facts: PlaceFacts): string | undefined {
  if (isUntrue(difference, facts)) return undefined;
  return explanations.find(
    ({ kinds, explains }) => kinds.includes(difference.kind) && explains(difference, facts),
  )?.reason;
}

/** Whether our reading is one that no fault of another could excuse. */
function isUntrue({ about, ours, takes }: Difference, facts: PlaceFacts): boolean {
  const { types, isStructured, property } = facts;
  if (about === "type") {
    if (ours === "unknown" && facts.isOpen) return false;
    const isTooMuch =
      (ours === "unknown" && isStructured) || takes?.ours.some((type) => !types.has(type)) === true;
    return isTooMuch && property?.isInherited !== true;
  }
  if (about === "index" || property === undefined) return false;
  const { isNamed, required } = property;
  return (
    (ours !== "" && !isNamed) ||
    (ours === "required" && required === "never") ||
    (ours !== "required" && required === "always")
  );
}

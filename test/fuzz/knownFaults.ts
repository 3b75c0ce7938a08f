import { isJsonObject, type JsonObject } from "../../src/json.ts";
import type { FuzzDialect } from "./dialects.ts";
import { isExactMultiple } from "./isExactMultiple.ts";
import { mapSchemas } from "./mapSchemas.ts";
import {
  apart,
  backwards,
  boundRecursion,
  conjunction,
  demandEmptyName,
  numbersIn,
  only,
  renameDefinitions,
  renameHostile,
} from "./rewrites.ts";
import type { Pair } from "./shrink.ts";

/**
 * A fault of a judge, with a way around it. A difference counts as explained only where the way around leads to an
 * agreement: a pair that was rewritten has to be judged as we judge the pair itself.
 */
export interface KnownFault {
  readonly judge: "ajv" | "hyperjump";
  readonly fault: string;
  /** A pair that means the same, in words that the judge gets right. */
  readonly rewrite: (pair: Pair, dialect: FuzzDialect) => Pair;
  /**
   * Set where `rewrite` cannot keep the meaning but leaves out what the judge gets wrong. Then all three have to agree on
   * what is left, and the other judge has to side with us on the pair itself (their faults worded around).
   */
  readonly leavesOut?: true;
}

/** Rewrites each schema object of the pair. */
const inSchemas =
  (change: (schema: JsonObject, dialect: FuzzDialect) => JsonObject): KnownFault["rewrite"] =>
  ({ schema, document }, dialect) => ({
    schema: mapSchemas(schema, (each) => change(each, dialect)),
    document,
  });

/** A fault that both judges have. */
function inBoth(fault: string, rewrite: KnownFault["rewrite"]): KnownFault[] {
  return (["ajv", "hyperjump"] as const).map((judge) => ({ judge, fault, rewrite }));
}

/** What the two judges get wrong, as far as random schemas have shown it. */
export const knownFaults: readonly KnownFault[] = [
  {
    judge: "ajv",
    fault: "judges what stands beside $ref in draft-07",
    rewrite: inSchemas((schema, { modern }) =>
      modern || !("$ref" in schema) ? schema : only(schema, ["$ref"]),
    ),
  },
  {
    judge: "ajv",
    fault: "passes over keywords beside $dynamicRef and $recursiveRef",
    rewrite: inSchemas((schema) => apart(schema, ["$dynamicRef"], ["$recursiveRef"])),
  },
  {
    judge: "ajv",
    fault: "takes the answer of contains for [] from the array before",
    rewrite: inSchemas((schema) =>
      "contains" in schema && schema["minContains"] !== 0
        ? conjunction(schema, [{ if: { type: "array" }, then: { minItems: 1 } }])
        : schema,
    ),
  },
  {
    judge: "ajv",
    fault: "forgets contains beside a tuple that is longer than the array",
    rewrite: inSchemas((schema) => apart(schema, ["contains", "minContains", "maxContains"])),
  },
  {
    judge: "ajv",
    fault: "accepts arrays where minContains is greater than maxContains",
    rewrite: inSchemas((schema) => {
      const { contains, minContains = 1, maxContains = minContains } = schema;
      return contains !== undefined &&
        minContains !== null &&
        maxContains !== null &&
        maxContains < minContains
        ? conjunction(schema, [{ not: { type: "array" } }])
        : schema;
    }),
  },
  {
    judge: "ajv",
    fault: "refuses an enum without members",
    rewrite: inSchemas((schema) => {
      const { enum: members, ...rest } = schema;
      return Array.isArray(members) && members.length === 0 ? conjunction(rest, [false]) : schema;
    }),
  },
  {
    judge: "ajv",
    fault: "does not find an $id or $anchor under a key that a JSON Pointer has to escape",
    rewrite: ({ schema, document }) => ({ schema: renameDefinitions(schema), document }),
  },
  {
    judge: "ajv",
    fault: "takes the property with the empty name for the object",
    rewrite: inSchemas(demandEmptyName),
  },
  {
    judge: "ajv",
    fault: "stumbles over names that Object.prototype has",
    rewrite: ({ schema, document }) => ({ schema: renameHostile(schema), document: renameHostile(document) }),
  },
  {
    judge: "ajv",
    fault: "leaves the resource by $recursiveRef though it has no $recursiveAnchor",
    rewrite: ({ schema, document }) => ({ schema: boundRecursion(schema), document }),
  },
  {
    judge: "ajv",
    fault: "keeps the $recursiveAnchor of a branch that it has left",
    rewrite: (pair, dialect) =>
      JSON.stringify(pair.schema).includes('"$recursiveAnchor":')
        ? inSchemas(backwards)(pair, dialect)
        : pair,
  },
  ...inBoth("computes multipleOf in binary fractions", ({ schema, document }) => {
    const numbers = numbersIn(document);
    const change = ({ multipleOf, ...rest }: JsonObject): JsonObject => {
      if (typeof multipleOf !== "number") return rest;
      const exact = numbers.filter((number) => isExactMultiple(number, multipleOf));
      return conjunction(rest, [
        { anyOf: [{ not: { type: "number" } }, { enum: [...exact, "never a number"] }] },
      ]);
    };
    return { schema: mapSchemas(schema, change), document };
  }),
  {
    judge: "hyperjump",
    fault: "takes the empty pattern beside additionalProperties for none",
    rewrite: inSchemas(({ patternProperties, ...rest }) => {
      if (!isJsonObject(patternProperties)) return rest;
      const entries = Object.entries(patternProperties).map(([pattern, schema]) => [
        pattern || "(?:)",
        schema,
      ]);
      return { ...rest, patternProperties: Object.fromEntries(entries) };
    }),
  },
  // 2019-09 Core, section 9.3.1.3, names items, additionalItems and unevaluatedItems only.
  ...inBoth(
    "counts items as evaluated that match contains in 2019-09",
    inSchemas((schema, { name }) => {
      const { contains, minContains, maxContains, ...rest } = schema;
      if (name !== "2019-09" || contains === undefined) return schema;
      return conjunction(rest, [{ not: { not: only(schema, ["contains", "minContains", "maxContains"]) } }]);
    }),
  ),
  {
    judge: "ajv",
    fault: "counts what a branch has evaluated that does not hold, or stumbles while it counts",
    leavesOut: true,
    rewrite: inSchemas(({ unevaluatedItems: _, unevaluatedProperties: __, ...rest }) => rest),
  },
];

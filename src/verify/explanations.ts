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

/** What is known of json-schema-to-typescript's reading. */
interface Explanation {
  readonly reason: string;
  explains(difference: Omit<Disagreement, "reason">, keywords: ReadonlySet<string>): boolean;
}

const isAny = (type: string) => type === "unknown" || type === "any";
const has = (keywords: ReadonlySet<string>, ...wanted: string[]) => wanted.some((word) => keywords.has(word));

/** In the order in which they are asked; the first that fits is given. */
const explanations: readonly Explanation[] = [
  {
    reason: "it puts an index signature on every open object; ours have one where an option asks for it",
    explains: ({ theirs, ours }) => theirs === "[k: string]: unknown" && ours === "",
  },
  {
    reason: "it reads prefixItems as never[] or leaves tuples open",
    explains: ({ theirs, ours }, keywords) =>
      has(keywords, "prefixItems", "items", "minItems", "maxItems") && /\[/.test(ours) && /\[/.test(theirs),
  },
  {
    reason: "it infers an object where the schema does not say the type",
    explains: ({ kind, ours }) =>
      kind === "ours is wider" && (isAny(ours) || /\b(?:string|number|null)\b/.test(ours)),
  },
  {
    reason:
      "it does not read the keywords that narrow ours (not, if, contains, unevaluated*, dependent*, pattern, propertyNames, $dynamicRef)",
    explains: ({ kind }, keywords) =>
      kind === "ours is narrower" &&
      has(
        keywords,
        "not",
        "if",
        "contains",
        "unevaluatedProperties",
        "unevaluatedItems",
        "dependentRequired",
        "dependentSchemas",
        "dependencies",
        "pattern",
        "patternProperties",
        "propertyNames",
        "$dynamicRef",
        "$recursiveRef",
        "oneOf",
      ),
  },
  {
    reason: "it says less than the schema does",
    explains: ({ kind, theirs }) =>
      kind === "ours is narrower" && (isAny(theirs) || /\[k: string\]: (?:unknown|any)/.test(theirs)),
  },
];

/** `difference` with the first reason that explains it. */
export function explain(
  difference: Omit<Disagreement, "reason">,
  keywords: ReadonlySet<string>,
): Disagreement {
  const found = explanations.find((each) => each.explains(difference, keywords));
  return found === undefined ? difference : { ...difference, reason: found.reason };
}

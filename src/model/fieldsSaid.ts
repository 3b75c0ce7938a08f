import type { Keyword } from "../schema/keywords.ts";
import { type LimitName, limits } from "../schema/limits.ts";
import type { Written } from "./readKeywords.ts";
import { noteKeywords } from "./readNote.ts";

/** What a keyword can say of a shape: most schemas have few of them, and the rest need not be asked for. */
export const field = {
  note: 1,
  limits: 2,
  listed: 4,
  object: 8,
  array: 16,
  applied: 32,
  spelled: 64,
} as const;

const fieldOf: ReadonlyMap<Keyword, number> = new Map(
  (
    [
      [field.limits, ["format", ...(Object.keys(limits) as LimitName[])]],
      // Encodings and media types are notes first.
      [field.note, noteKeywords],
      [field.listed, ["enum", "const"]],
      [
        field.object,
        [
          "properties",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "required",
          "dependentRequired",
          "dependentSchemas",
          "dependencies",
          "unevaluatedProperties",
        ],
      ],
      [field.array, ["prefixItems", "items", "contains", "unevaluatedItems"]],
      [field.applied, ["$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "not", "if"]],
    ] as const satisfies readonly (readonly [number, readonly Keyword[]])[]
  ).flatMap(([said, keywords]) => keywords.map((keyword) => [keyword, said] as const)),
);

/** The fields of a shape that `keywords` say something about, as bits. */
export function fieldsSaid(keywords: ReadonlyMap<Keyword, Written>): number {
  let said = 0;
  keywords.forEach(({ spelled }, keyword) => {
    said |= fieldOf.get(keyword) ?? 0;
    if (spelled !== keyword) said |= field.spelled;
  });
  return said;
}

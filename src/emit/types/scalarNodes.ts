import { patternParts } from "../../algebra/patternText.ts";
import type { Scalars } from "../../algebra/scalars.ts";
import type { Values } from "../../algebra/values.ts";
import { jsonLiteral, templateType } from "../code.ts";
import { type TypeNode, textNode } from "../typeText.ts";

/**
 * Types of the scalars in a union, `null` apart: it stands last. `besideNames`: a name in the union lists strings, so `string`
 * is written such that editors still offer them.
 */
export function scalarNodes(
  scalars: Values["scalars"],
  besideNames: boolean,
): { readonly nulls: readonly TypeNode[]; readonly others: readonly TypeNode[] } {
  const { integer, fraction, string, boolean } = scalars;
  const numbers = integer.open || fraction.open ? ["number"] : [...literals(integer), ...literals(fraction)];
  const strings = string.open ? [besideNames ? "(string & {})" : openText(string)] : literals(string);
  const booleans = boolean.values.length === 2 ? ["boolean"] : literals(boolean);
  return {
    nulls: literals(scalars.null).map(textNode),
    others: [...strings, ...numbers, ...booleans].map(textNode),
  };
}

function literals({ values }: Scalars): string[] {
  return values.map((value) => jsonLiteral(value));
}

function openText({ within }: Scalars): string {
  for (const { pattern } of within) {
    const parts = pattern === undefined ? undefined : patternParts(pattern);
    if (parts) return templateType(parts);
  }
  return "string";
}

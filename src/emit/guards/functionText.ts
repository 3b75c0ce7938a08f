import { indented, type Lines } from "./lines.ts";
import { namesIn } from "./usedNames.ts";

export interface Parameter {
  readonly name: string;
  readonly type: string;
}

export const valueParameter: Parameter = { name: "value", type: "unknown" };

/**
 * A function declaration. Parameters that the body does not use are called `_value` and so on; `returns` is told what the first
 * one is called.
 */
export function functionText(
  name: string,
  parameters: readonly Parameter[],
  returns: (first: string) => string,
  body: Lines,
): string {
  const lines = indented(body, "  ");
  const used = new Set(namesIn(lines));
  const named = parameters.map((each) => ({
    ...each,
    name: used.has(each.name) ? each.name : `_${each.name}`,
  }));
  const list = named.map((each) => `${each.name}: ${each.type}`).join(", ");
  return `function ${name}(${list}): ${returns(named[0]?.name ?? "")} {\n${lines}}\n`;
}

import { indented, type Lines } from "./lines.ts";
import { mentions } from "./mentions.ts";

export interface Parameter {
  readonly name: string;
  readonly type: string;
}

export const valueParameter: Parameter = { name: "value", type: "unknown" };

/**
 * A function declaration, in pieces: texts are large, and are put together once. Parameters that the body does not use are called
 * `_value` and so on; `returns` is told what the first one is called.
 */
export function functionPieces(
  name: string,
  parameters: readonly Parameter[],
  returns: (first: string) => string,
  body: Lines,
): readonly string[] {
  const lines = indented(body, "  ");
  const names = parameters.map((each) => (mentions(lines, each.name) ? each.name : `_${each.name}`));
  const list = parameters.map(({ type }, index) => `${names[index]}: ${type}`).join(", ");
  return [`function ${name}(${list}): ${returns(names[0] ?? "")} {\n`, lines, "}\n"];
}

import type { ParseFailure } from "./parseDocument.ts";
import { parseWithPositions } from "./parseWithPositions.ts";

/** Parses as `JSON.parse` does, which also says what is allowed; a failure knows the offset where it stands. */
export function parseJson(text: string): { value: unknown } | ParseFailure {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = / (?:in|after) JSON at position (\d+)/.exec(message);
    if (position !== null) {
      return { reason: message.slice(0, position.index), offset: Number(position[1]) };
    }
    if (message.startsWith("Unexpected end"))
      return { reason: "Unexpected end of input", offset: text.length };
    return unexpectedToken(text, message);
  }
}

/** V8 does not say where an unexpected token stands: the second parser does. */
function unexpectedToken(text: string, message: string): ParseFailure {
  try {
    parseWithPositions(text);
  } catch (error) {
    const { offset, message: reason } = error as Error & { offset?: number };
    if (offset !== undefined) {
      // It calls tokens by names such as RBrace.
      const told = reason.replace(/ found\. \(\d+:\d+\)$/, "").replace(/token \w+$/, `'${text[offset]}'`);
      return { reason: told, offset };
    }
  }
  return { reason: message, offset: 0 };
}

/** How a pattern is to be read, or why it cannot be. */
export type Pattern = { readonly flags: "u" | ""; readonly source: string } | { readonly error: string };

/**
 * Reads `pattern` by ECMA-262 with Unicode support, as 2020-12 Core, section 6.4, asks. One that is valid only without
 * (an escape such as `\-`, say) gets no flag: its characters are then UTF-16 units. `source` can stand between slashes.
 */
export function readPattern(pattern: string): Pattern {
  const unicode = compile(pattern, "u");
  if (!("error" in unicode)) return unicode;
  const plain = compile(pattern, "");
  return "error" in plain ? unicode : plain;
}

function compile(pattern: string, flags: "u" | ""): Pattern {
  try {
    return { flags, source: new RegExp(pattern, flags).source };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: message.slice(message.lastIndexOf(": ") + 1).trim() };
  }
}

/** Lines of a function body; nested lists are indented by one step. */
export type Lines = readonly (string | Lines)[];

/** The lines as text, each with a newline. */
export function indented(lines: Lines, indent: string): string {
  return lines
    .map((line) => (typeof line === "string" ? `${indent}${line}\n` : indented(line, `${indent}  `)))
    .join("");
}

/** `head {`, the lines, `}`; nothing where there are no lines. A single short statement needs no braces. */
export function block(head: string, lines: Lines): Lines {
  if (lines.length === 0) return [];
  const [only] = lines;
  if (
    lines.length === 1 &&
    typeof only === "string" &&
    !only.startsWith("const ") &&
    !only.startsWith("if ")
  ) {
    if (head.length + only.length < 100) return [`${head} ${only}`];
  }
  return [`${head} {`, lines, "}"];
}

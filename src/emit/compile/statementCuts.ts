import type { Cut } from "./cuts.ts";
import type { Module } from "./parseModule.ts";
import type { Statement } from "./statement.ts";

/**
 * The cuts that take out the statements for which `isGone` holds, with the comments that lead them, and those that `cutsOf` gives for
 * the others, in order. The comment lines that the file begins with belong to no statement and stay.
 */
export function statementCuts(
  { text, statements }: Module,
  isGone: (statement: Statement) => boolean,
  cutsOf: (statement: Statement) => readonly Cut[],
): Cut[] {
  const cuts: Cut[] = [];
  let top = headerEnd(text);
  for (const statement of statements) {
    if (!isGone(statement)) {
      for (const cut of cutsOf(statement)) cuts.push(cut);
      continue;
    }
    const isFirst = statement.pos <= top;
    const end = statement.end + (isFirst && text[statement.end] === "\n" ? 1 : 0);
    cuts.push({ start: Math.max(statement.pos, top), end });
    if (isFirst) top = end;
  }
  return cuts;
}

/** The position behind the comment lines that a text begins with. */
export function headerEnd(text: string): number {
  return /^(?:\/\/.*\n)*/.exec(text)?.[0].length ?? 0;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { formatProblem, type Problem } from "../problems.ts";
import type { Colors } from "./terminal.ts";

/** Widest excerpt of a line, in UTF-16 units. */
const maxWidth = 100;

/**
 * The problems as a person reads them: in the order of their positions, each once, with the line that it is about. Files are shown
 * relative to `cwd`, so that a terminal makes links of them.
 */
export function renderProblems(problems: readonly Problem[], cwd: string, colors: Colors): string {
  const shown = new Map<string, Problem>();
  for (const each of [...problems].sort(byPosition))
    shown.set(`${each.severity} ${formatProblem(each)}`, each);
  return [...shown.values()].map((each) => renderProblem(each, cwd, colors)).join("");
}

function byPosition(a: Problem, b: Problem): number {
  const [left, right] = [a.file ?? a.at, b.file ?? b.at];
  if (left !== right) return left < right ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function renderProblem(each: Problem, cwd: string, colors: Colors): string {
  const color = { error: colors.red, warning: colors.yellow, note: colors.cyan }[each.severity];
  const position = each.line === undefined ? "" : `:${each.line}:${each.column ?? 1}`;
  // Where there is no file, only a URI says more than the message does.
  const uri = each.at.includes(":") ? each.at : "";
  const place = each.file === undefined ? uri : fileFrom(each.file, cwd) + position;
  const pointer = each.file !== undefined && each.pointer ? ` ${colors.dim(printable(each.pointer))}` : "";
  const head = `${place && `${colors.bold(printable(place))} `}${color(each.severity)}${pointer}: `;
  return `${head}${printable(each.message)}\n${frame(each, colors)}`;
}

function fileFrom(file: string, cwd: string): string {
  if (/^https?:/.test(file)) return file;
  const absolute = path.resolve(file);
  const relative = path.relative(cwd, absolute);
  return relative.length < absolute.length ? relative : absolute;
}

/** The line of a Problem and the one before it, with a mark below the column. */
function frame({ file, line, column = 1 }: Problem, colors: Colors): string {
  const lines = file === undefined || line === undefined ? [] : linesOf(file);
  if (line === undefined || lines[line - 1] === undefined) return "";
  // A long line, as minified files have, is shown from shortly before the column.
  const start = column > maxWidth - 20 ? column - 20 : 0;
  const width = String(line).length;
  const rows = [line - 1, line].flatMap((number) => {
    const text = lines[number - 1]?.slice(start, start + maxWidth);
    return text === undefined || (number !== line && (start > 0 || text.trim() === ""))
      ? []
      : [`  ${colors.dim(`${String(number).padStart(width)} |`)} ${printable(text)}\n`];
  });
  const before = (lines[line - 1] as string).slice(start, column - 1).replace(/[^\t]/g, " ");
  return `${rows.join("")}  ${colors.dim(`${" ".repeat(width)} |`)} ${before}${colors.red("^")}\n`;
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(path.resolve(file), "utf8")
      .replace(/^\ufeff/, "")
      .split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}

/** Text from files and schemas without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    "\ufffd",
  );
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { formatProblem, type Problem } from "../problems.ts";
import type { Colors } from "./terminal.ts";

/** Widest excerpt of a line, in UTF-16 units. */
const maxWidth = 100;

/** A definition that is missing can make thousands. */
const maxShown = 50;

type LinesOf = (file: string) => readonly string[];

/**
 * The problems as a person reads them: in the order of their positions, each once, with the line that it is about; the first of them
 * where they are many, errors before the others, and how many more there are. Files are shown relative to `cwd`, so that a terminal
 * makes links of them.
 */
export function renderProblems(problems: readonly Problem[], cwd: string, colors: Colors): string {
  const distinct = new Map<string, Problem>();
  for (const each of [...problems].sort(byPosition))
    distinct.set(`${each.severity} ${formatProblem(each)}`, each);
  const all = [...distinct.values()];
  const shown = new Set([...all.filter(isError), ...all.filter((each) => !isError(each))].slice(0, maxShown));
  const known = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = known.get(file) ?? readLines(file);
    known.set(file, lines);
    return lines;
  };
  const texts = all.flatMap((each) => (shown.has(each) ? renderProblem(each, cwd, colors, linesOf) : []));
  return texts.join("") + restText(all.filter((each) => !shown.has(each)));
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function restText(rest: readonly Problem[]): string {
  if (rest.length === 0) return "";
  const errors = rest.filter(isError).length;
  const others = rest.length - errors;
  const counts = [
    ...(errors > 0 ? [`${errors} more ${errors === 1 ? "error" : "errors"}`] : []),
    ...(others > 0 ? [`${others} more to note`] : []),
  ];
  return `... and ${counts.join(", ")}. --json lists them all.\n`;
}

function byPosition(a: Problem, b: Problem): number {
  const [left, right] = [a.file ?? a.at, b.file ?? b.at];
  if (left !== right) return left < right ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function renderProblem(each: Problem, cwd: string, colors: Colors, linesOf: LinesOf): string {
  const color = { error: colors.red, warning: colors.yellow, note: colors.cyan }[each.severity];
  const position = each.line === undefined ? "" : `:${each.line}:${each.column ?? 1}`;
  // Where there is no file, only a URI says more than the message does.
  const uri = each.at.includes(":") ? each.at : "";
  const place = each.file === undefined ? uri : fileFrom(each.file, cwd) + position;
  const pointer = each.file !== undefined && each.pointer ? ` ${colors.dim(printable(each.pointer))}` : "";
  const head = `${place && `${colors.bold(printable(place))} `}${color(each.severity)}${pointer}: `;
  return `${head}${printable(each.message)}\n${frame(each, colors, linesOf)}`;
}

function fileFrom(file: string, cwd: string): string {
  if (/^https?:/.test(file)) return file;
  const absolute = path.resolve(file);
  const relative = path.relative(cwd, absolute);
  return relative.length < absolute.length ? relative : absolute;
}

/** The line of a Problem and the one before it, with a mark below the column. */
function frame({ file, line, column = 1 }: Problem, colors: Colors, linesOf: LinesOf): string {
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

function readLines(file: string): readonly string[] {
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

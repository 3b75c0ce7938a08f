/**
 * Something the user should know about an input: where it stands, which keyword, and what to do next.
 * An `error` ends the run with exit code 1; a `warning` and a `note` do not.
 */
export interface Problem {
  readonly severity: "error" | "warning" | "note";
  /** URI of the place, with a JSON Pointer as fragment; a file name or option name where there is no place. */
  readonly at: string;
  /** The keyword concerned, or "" where none is. */
  readonly keyword: string;
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
  /** The file as the user knows it, relative to the working directory where that is shorter. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** JSON Pointer (RFC 6901) within the document. */
  readonly pointer?: string;
}

/** Thrown once, with every problem that was found. Its message is the rendered errors, a line each. */
export class GenerateError extends Error {
  override readonly name = "GenerateError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .filter((problem) => problem.severity === "error")
        .map(formatProblem)
        .join("\n"),
    );
    this.problems = problems;
  }
}

/** Builds an error {@link Problem}. */
export function problem(at: string, keyword: string, message: string, more: Partial<Problem> = {}): Problem {
  return { severity: "error", at, keyword, message, ...more };
}

/** Throws a {@link GenerateError} if one of `problems` is an error. */
export function throwErrors(problems: readonly Problem[]): void {
  if (problems.some((each) => each.severity === "error")) throw new GenerateError(problems);
}

/** One line: `file:line:column pointer keyword: message`, leaving out what is not known. */
export function formatProblem(each: Problem): string {
  const position = each.line === undefined ? "" : `:${each.line}:${each.column ?? 1}`;
  const place = each.file === undefined ? each.at : `${each.file}${position}`;
  const pointer = each.file === undefined || each.pointer === undefined ? "" : ` ${each.pointer || "(root)"}`;
  return `${place}${pointer}${place ? ": " : ""}${each.message}`;
}

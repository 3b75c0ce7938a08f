import type { Issue } from "./issue.ts";

/** Thrown by `assert` functions. Its message has a line for each of the first ten issues; `issues` holds all. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const lines = issues.slice(0, 10).map((issue) => `${issue.instancePath || "(root)"}: ${issue.message}`);
    if (issues.length > 10) lines.push(`... and ${issues.length - 10} more`);
    super(lines.join("\n"));
    this.issues = issues;
  }
}

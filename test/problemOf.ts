import { expect } from "vitest";
import { GenerateError, type Problem } from "../src/problems.ts";

/** The problems that `action` is refused with. */
export async function problemsOf(action: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GenerateError)) throw new Error(`expected a GenerateError, got ${error}`);
  return error.problems;
}

/** The one Problem that `action` is refused with. */
export async function problemOf(action: Promise<unknown>): Promise<Problem> {
  const problems = await problemsOf(action);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

import { describeValue } from "./describeValue.ts";

/** The message that something else was expected. */
export function mismatchWords(expected: string, received: unknown): string {
  return `expected ${expected}, received ${describeValue(received)}`;
}

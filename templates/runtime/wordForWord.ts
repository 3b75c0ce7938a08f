/** The message that is `expected` itself. */
export function wordForWord(expected: string): string {
  return expected;
}

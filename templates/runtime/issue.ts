import { printAsJson } from "./printAsJson.ts";
import { wordForWord } from "./wordForWord.ts";

/**
 * Why a value is not valid: one thing that was expected at one place, and what was found there.
 *
 * The message is made when it is first read, of the value as it is then, and is no property of the issue's own: `{ ...issue }` is
 * without it, `toJSON` gives all four.
 */
export class Issue {
  static readonly printedBy: symbol = /* @__PURE__ */ printAsJson(Issue);
  /** JSON Pointer to the offending value; "" is the value as a whole. */
  readonly instancePath: string;
  /** The schema keyword that was not satisfied. */
  readonly keyword: string;
  /** JSON Pointer to that keyword in `schema.json`. */
  readonly schemaPath: string;
  #words: (expected: never, received: unknown) => string;
  #expected: unknown;
  #received: unknown;

  /** `words` makes the message of what was `expected` and what was `received`. */
  constructor(
    instancePath: string,
    keyword: string,
    schemaPath: string,
    words: (expected: never, received: unknown) => string,
    expected: unknown,
    received: unknown,
  ) {
    this.instancePath = instancePath;
    this.keyword = keyword;
    this.schemaPath = schemaPath;
    this.#words = words;
    this.#expected = expected;
    this.#received = received;
  }

  /** Whether `one` and `other`, of which no message has been read yet, say the same of the same value by the same keyword. */
  static areAlike(one: Issue, other: Issue): boolean {
    if (one.instancePath.length !== other.instancePath.length || one.keyword !== other.keyword) return false;
    if (one.#received !== other.#received && !Number.isNaN(one.#received)) return false;
    const areWordsSame = one.#words === other.#words;
    const isExpectedSame = one.#expected === other.#expected;
    // Different texts make different messages of the same words; different lists may be of the same members.
    if (areWordsSame && !isExpectedSame && typeof one.#expected === "string") return false;
    // To compare paths takes longest: they have just been put together.
    if (one.instancePath !== other.instancePath) return false;
    if (areWordsSame && isExpectedSame) return true;
    const message = one.#words(one.#expected as never, one.#received);
    return other.#words(other.#expected as never, other.#received) === message;
  }

  /** These issues, of which no message has been read yet, in groups: those of different groups are not alike. */
  static groups(issues: readonly Issue[]): readonly (readonly Issue[])[] {
    const groups: Issue[][] = [];
    const byLength = new Map<number, Map<unknown, Issue[]>>();
    for (const issue of issues) {
      const { length } = issue.instancePath;
      const byReceived = byLength.get(length) ?? new Map<unknown, Issue[]>();
      if (byReceived.size === 0) byLength.set(length, byReceived);
      const group = byReceived.get(issue.#received);
      if (group !== undefined) group.push(issue);
      else {
        const made = [issue];
        byReceived.set(issue.#received, made);
        groups.push(made);
      }
    }
    return groups;
  }

  /** What was expected and what was received. */
  get message(): string {
    const message = this.#words(this.#expected as never, this.#received);
    this.#words = wordForWord;
    this.#expected = message;
    this.#received = undefined;
    return message;
  }

  /** All that the issue says, as a plain object. */
  toJSON(): { instancePath: string; keyword: string; schemaPath: string; message: string } {
    const { instancePath, keyword, schemaPath, message } = this;
    return { instancePath, keyword, schemaPath, message };
  }
}

/** A condition of generated code, kept as a tree so that it can be negated and put in parentheses without guessing. */
export type Test =
  | boolean
  | {
      readonly op: "atom";
      readonly yes: string;
      readonly no: string;
      /** The parts of `yes` where it is `condition ? yes : no`, for breaking it over lines. */
      readonly choice?: Choice;
      readonly noChoice?: Choice;
    }
  | { readonly op: "and" | "or"; readonly of: readonly Test[] };

export type Choice = readonly [condition: string, yes: string, no: string];

/** `condition ? yes : no`, with its negation. */
export function choose(choice: Choice, noChoice: Choice): Test {
  const text = ([condition, yes, no]: Choice) => `${condition} ? ${yes} : ${no}`;
  return { op: "atom", yes: text(choice), no: text(noChoice), choice, noChoice };
}

/** A condition without `&&`, `||` or `?:` at its top. `no` is its negation where that reads better than `!`. */
export function atom(yes: string, no = `!${yes}`): Test {
  return { op: "atom", yes, no };
}

export function and(...tests: readonly Test[]): Test {
  return join("and", tests, true);
}

export function or(...tests: readonly Test[]): Test {
  return join("or", tests, false);
}

/** `neutral` tests drop out; one that is the opposite decides. */
function join(op: "and" | "or", tests: readonly Test[], neutral: boolean): Test {
  const of: Test[] = [];
  for (const test of tests) {
    if (test === neutral) continue;
    if (typeof test === "boolean") return test;
    if (test.op !== op) of.push(test);
    else for (const part of test.of) of.push(part);
  }
  if (of.length === 0) return neutral;
  return of.length === 1 ? (of[0] as Test) : { op, of };
}

/** Any of `tests`, those that call no guard first: they are quick and decide as well. */
export function anyOf(tests: readonly Test[]): Test {
  const calls = (test: Test) =>
    typeof test === "object" && test.op === "atom" && /^(?:is|test)[A-Z]/.test(test.yes);
  return or(...tests.filter((test) => !calls(test)), ...tests.filter(calls));
}

export function not(test: Test): Test {
  if (typeof test === "boolean") return !test;
  if (test.op === "atom") {
    const { yes, no, choice, noChoice } = test;
    if (choice === undefined || noChoice === undefined) return { op: "atom", yes: no, no: yes };
    return { op: "atom", yes: no, no: yes, choice: noChoice, noChoice: choice };
  }
  return { op: test.op === "and" ? "or" : "and", of: test.of.map(not) };
}

/** The expression. Safe as a condition of `if` and after `return`; elsewhere use {@link operand}. */
export function textOf(test: Test): string {
  if (typeof test === "boolean") return String(test);
  if (test.op === "atom") return test.yes;
  const operator = test.op === "and" ? " && " : " || ";
  let text = "";
  for (const part of test.of) text += text === "" ? operand(part) : operator + operand(part);
  return text;
}

/** The expression, in parentheses where it is not an atom. */
export function operand(test: Test): string {
  const isWeak = typeof test === "object" && (test.op !== "atom" || test.choice !== undefined);
  return isWeak ? `(${textOf(test)})` : textOf(test);
}

/** How many atoms a condition has: what a reader has to take in. */
export function sizeOf(test: Test): number {
  if (typeof test === "boolean") return 0;
  if (test.op === "atom") return 1;
  let size = 0;
  for (const part of test.of) size += sizeOf(part);
  return size;
}

/**
 * Stands for an expression that {@link bind} puts in its place; an atom mentions it once at most. No literal holds it: they escape
 * control characters.
 */
export const hole = "\u0001";

/** That there is a value: an absent property reads as `undefined`. */
export const isPresent: Test = atom(`${hole} !== undefined`, `${hole} === undefined`);

/** How often `test` mentions the {@link hole}. */
export function mentionsOf(test: Test): number {
  if (typeof test === "boolean") return 0;
  if (test.op === "atom") return test.yes.includes(hole) ? 1 : 0;
  let count = 0;
  for (const part of test.of) count += mentionsOf(part);
  return count;
}

/**
 * `test` about the {@link hole} as a test about the expression `at`, which is read just once: where it is mentioned more often, the
 * first mention assigns it to the variable `name`.
 */
export function bind(test: Test, at: string, name: string): Test {
  const isAgain = at !== name && mentionsOf(test) > 1;
  return filled(test, { next: isAgain ? `(${name} = ${at})` : at, name });
}

/** `place.next` is for the first mention, and `place.name` after that. */
function filled(test: Test, place: { next: string; readonly name: string }): Test {
  if (typeof test === "boolean") return test;
  if (test.op !== "atom") return { op: test.op, of: test.of.map((part) => filled(part, place)) };
  const { yes, no } = test;
  if (!yes.includes(hole)) return test;
  const { next } = place;
  place.next = place.name;
  return { op: "atom", yes: fill(yes, next), no: fill(no, next) };
}

function fill(text: string, at: string): string {
  const place = text.indexOf(hole);
  return text.slice(0, place) + at + text.slice(place + hole.length);
}

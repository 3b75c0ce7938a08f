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
  const of = tests.flatMap((test) =>
    typeof test === "object" && test.op === op ? (test.of as Test[]) : [test],
  );
  if (of.includes(!neutral)) return !neutral;
  const rest = of.filter((test) => test !== neutral);
  if (rest.length === 0) return neutral;
  return rest.length === 1 ? (rest[0] as Test) : { op, of: rest };
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
    const swapped = choice && noChoice && { choice: noChoice, noChoice: choice };
    return { op: "atom", yes: no, no: yes, ...swapped };
  }
  return { op: test.op === "and" ? "or" : "and", of: test.of.map(not) };
}

/** The expression. Safe as a condition of `if` and after `return`; elsewhere use {@link operand}. */
export function textOf(test: Test): string {
  if (typeof test === "boolean") return String(test);
  if (test.op === "atom") return test.yes;
  return test.of.map(operand).join(test.op === "and" ? " && " : " || ");
}

/** The expression, in parentheses where it is not an atom. */
export function operand(test: Test): string {
  const isWeak = typeof test === "object" && (test.op !== "atom" || test.choice !== undefined);
  return isWeak ? `(${textOf(test)})` : textOf(test);
}

/** How many atoms a condition has: what a reader has to take in. */
export function sizeOf(test: Test): number {
  if (typeof test === "boolean") return 0;
  return test.op === "atom" ? 1 : test.of.reduce((sum: number, each) => sum + sizeOf(each), 0);
}

/** Stands for an expression that {@link bind} puts in its place. No literal holds it: they escape control characters. */
export const hole = "\u0001";

/**
 * `test` about the {@link hole} as a test about the expression `at`, which is read just once: where it is mentioned more often, the
 * first mention assigns it to the variable `name`.
 */
export function bind(test: Test, at: string, name: string): Test {
  const mentions = textOf(test).split(hole).length - 1;
  let first = mentions > 1 && at !== name ? `(${name} = ${at})` : at;
  const fill = (text: string, start: string) => text.replace(hole, () => start).replaceAll(hole, name);
  const filled = (part: Test): Test => {
    if (typeof part === "boolean") return part;
    if (part.op !== "atom") return { op: part.op, of: part.of.map(filled) };
    const start = first;
    if (part.yes.includes(hole)) first = name;
    const choice = ([condition, yes, no]: Choice): Choice => [
      fill(condition, start),
      fill(yes, name),
      fill(no, name),
    ];
    return {
      op: "atom",
      yes: fill(part.yes, start),
      no: fill(part.no, start),
      ...(part.choice && { choice: choice(part.choice) }),
      ...(part.noChoice && { noChoice: choice(part.noChoice) }),
    };
  };
  return filled(test);
}

import { demand, type Lines, when } from "./lines.ts";
import { atom, not, or, type Test, textOf } from "./test.ts";

/** Fails unless exactly one of `tests` holds. */
export function exactlyOne(tests: readonly Test[], fail: string): Lines {
  const sure = tests.filter((test) => test === true);
  const open = tests.filter((test) => typeof test === "object");
  if (sure.length > 1) return [fail];
  if (sure.length === 1) return demand(not(or(...open)), fail);
  const [first, second] = open;
  if (first === undefined) return [fail];
  if (second === undefined) return demand(first, fail);
  if (open.length === 2 && [first, second].every(isCall)) {
    return [`if (${textOf(first)} === ${textOf(second)}) ${fail}`];
  }
  const count = (test: Test) => when(test, ["matches++;"]);
  return [
    {
      scope: [
        "let matches = 0;",
        ...count(first),
        ...count(second),
        ...open.slice(2).flatMap((test) => [`if (matches > 1) ${fail}`, ...count(test)]),
        ...demand(atom("matches === 1", "matches !== 1"), fail),
      ],
    },
  ];
}

/** Whether the test is a name or a call, which can stand beside `===`. */
function isCall(test: Test): boolean {
  return /^[\p{ID_Continue}$]+(?:\([^()]*\))?$/u.test(textOf(test));
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { caseLines } from "../../../src/emit/guards/keyPass.ts";
import { indented, type Lines } from "../../../src/emit/guards/lines.ts";

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: fc.constantFrom("a", "b", "_", "\ud83d", "é", "\n", "\u2028"), maxLength: 8 }),
  fc.integer({ min: 0, max: 300 }).map((number) => `field_${String(number).padStart(4, "0")}`),
  fc.constantFrom("__proto__", "toString", "constructor", "length"),
);

function textOf(keys: readonly string[], otherwise?: Lines): string {
  const cases = keys.map((each, index) => ({
    keys: [each],
    lines: [`found = ${index % 9};`, index % 2 === 0 ? "continue;" : "break;"],
  }));
  return indented(caseLines(cases, otherwise), "");
}

/** What the `switch` finds for a key, and whether what follows it is reached: where it is no case, or one that says `break`. */
function askerOf(keys: readonly string[], otherwise?: Lines): (key: string) => readonly [number, boolean] {
  return new Function(
    "key",
    `let found = -1; let isPassed = false; for (const _ of [0]) { ${textOf(keys, otherwise)} isPassed = true; } return [found, isPassed];`,
  ) as (key: string) => readonly [number, boolean];
}

test("each key comes to its own case, any other past all of them", () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 120 }), fc.array(key), (keys, others) => {
      const ask = askerOf(keys);
      const askOthers = askerOf(keys, ["found = 10;", "continue;"]);
      for (const each of [...keys, ...others]) {
        const index = keys.indexOf(each);
        const own = [index % 9, index % 2 === 1];
        expect([each, ...ask(each)]).toEqual([each, ...(index === -1 ? [-1, true] : own)]);
        expect([each, ...askOthers(each)]).toEqual([each, ...(index === -1 ? [10, false] : own)]);
      }
    }),
    { numRuns: 300 },
  );
});

test("no key is compared with many, also where all names are of one length", () => {
  const text = textOf(Array.from({ length: 2000 }, (_, index) => `field_${index + 10_000}`));
  const compared = text.split(/switch \(key\) \{/).map((each) => each.match(/case "/g)?.length ?? 0);
  expect(Math.max(...compared)).toBeLessThanOrEqual(16);
});

test("the only key of its length is asked for by an if", () => {
  const keys = [...Array.from({ length: 17 }, (_, index) => `key${10 + index}`), "longer"];
  expect(textOf(keys)).toContain(`  case 6:
    if (key === "longer") found = 8;
    break;
`);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backtrackingSteps } from "../../../src/schema/pattern/backtrackingSteps.ts";
import { isLinear } from "../../../src/schema/pattern/isLinear.ts";
import { readPattern } from "../../../src/schema/pattern/readPattern.ts";
import { readRegex } from "../../../src/schema/pattern/readRegex.ts";

/** A text of that many steps is given up. */
const mostSteps = 300_000;

function isProved(pattern: string): boolean {
  const read = readPattern(pattern);
  if ("error" in read) throw new Error(read.error);
  return isLinear(read.source, read.flags);
}

describe("isLinear", () => {
  test.each([
    [
      "versions",
      "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-((0|[1-9]\\d*|\\d*[a-z-][0-9a-z-]*)(\\.(0|[1-9]\\d*))*))?$",
    ],
    ["languages", "^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|[0-9]{3}))?(-x(-[a-zA-Z0-9]{1,8})+)?$"],
    ["addresses of hardware", "^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$"],
    ["dotted names, counted", "^([a-zA-Z_$][a-zA-Z0-9_$]{0,39}\\.)*([a-zA-Z_$][a-zA-Z0-9_$]{0,39})$"],
    ["more than are counted", "^[A-Za-z0-9_-]{1,2048}$"],
    ["one of many words", "^(?:foo|foobar|bar|bat)$"],
    ["any text", "^(.|\\n)*$"],
    ["what is found at once", ".+"],
    ["what is found at once, behind a word", "foo[a-z]*"],
    ["no repetition, anywhere", "[a-z]{2,5}\\.json$"],
    ["a word that is not there", "^(?!constructor$).+$"],
    ["what is looked for ahead, at the beginning", "^(?=.*\\d)(?!.*x$)[a-z0-9]{8,}$"],
    ["nothing", ""],
  ])("proves %s: %s", (_, pattern) => {
    expect(isProved(pattern)).toBe(true);
  });

  test.each([
    ["repetitions of repetitions", "^(a+)+$"],
    ["counted ones", "^(\\w{1,20}){1,20}$"],
    ["counted ones, of more than are counted", "^([a-z]{1,200}){1,200}$"],
    ["two ways for a character", "^(a|[^b])*c"],
    ["two repetitions of the same", "^[a-z.]+[a-z]+$"],
    ["a repetition that may begin anywhere", "[a-z]+\\d"],
    ["the same in one of two branches", "^x|[a-z]+\\d"],
    ["nothing in two ways", "^(b(|))*$"],
    ["nothing, repeated", "^(b(a?)?)*$"],
    ["what is looked for far ahead again and again", "^(?:(?=.*\\d)[a-z0-9])+$"],
    ["what is looked for far ahead, anywhere", "(?=.*\\d)[a-z0-9]{8}"],
    ["what is looked for ahead in several ways", "^(?=(a+)+$).*$"],
    ["what is looked for ahead, and looks ahead", "^[a-z](?=x(?=.*\\d))"],
    ["what came before", "^(a+)\\1$"],
    ["groups without end", `${"(".repeat(3000)}a${")".repeat(3000)}`],
    ["a product of counts", "((((((a{90}){90}){90}){90}){90}){90})"],
    ["characters of two units, by units", "^\\-\\u{2}$"],
  ])("leaves %s in doubt", (_, pattern) => {
    expect(isProved(pattern)).toBe(false);
  });

  test("is right: twice the text takes at most about twice the steps", () => {
    const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "\\d", "\\w", "[a-c]", "-");
    const count = fc.constantFrom("", "", "*", "+", "?", "*?", "{2}", "{1,3}", "{0,2}", "{2,}");
    const { expression } = fc.letrec<{ expression: string; part: string; sequence: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.tuple(atom, count).map((texts) => texts.join("")),
        fc.tuple(tie("expression"), count).map(([of, times]) => `(${of})${times}`),
      ),
      sequence: fc.array(tie("part"), { minLength: 1, maxLength: 4, size: "max" }).map((all) => all.join("")),
      expression: fc
        .array(tie("sequence"), { minLength: 1, maxLength: 2, size: "max" })
        .map((all) => all.join("|")),
    }));
    const whole = fc.tuple(fc.constantFrom("^", ""), expression, fc.constantFrom("$", "", "x$"));
    const piece = fc.string({ unit: fc.constantFrom("a", "b", "c", "1", "-"), minLength: 1, maxLength: 4 });
    let proved = 0;
    fc.assert(
      fc.property(whole, piece, piece, (texts, before, repeated) => {
        const pattern = texts.join("");
        if (!isProved(pattern)) return;
        proved++;
        const node = readRegex(pattern) as NonNullable<ReturnType<typeof readRegex>>;
        const stepsOf = (times: number) =>
          backtrackingSteps(node, "u", `${before}${repeated.repeat(times)}!`, mostSteps);
        const [once, twice] = [stepsOf(40), stepsOf(80)];
        expect(twice).toBeLessThan(mostSteps);
        expect(twice).toBeLessThan(2.6 * once + 100);
      }),
      { numRuns: 6000 },
    );
    expect(proved).toBeGreaterThan(300);
  });
});

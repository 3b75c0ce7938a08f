import fc from "fast-check";
import { expect, test } from "vitest";
import { isDuration } from "../../templates/runtime/isDuration.ts";
import { isGenericUri } from "../../templates/runtime/isGenericUri.ts";
import { isHostname } from "../../templates/runtime/isHostname.ts";
import { isJsonPointer } from "../../templates/runtime/isJsonPointer.ts";
import { isRelativeJsonPointer } from "../../templates/runtime/isRelativeJsonPointer.ts";
import { isUriReference } from "../../templates/runtime/isUriReference.ts";
import { isUriTemplate } from "../../templates/runtime/isUriTemplate.ts";

/**
 * What formats look at first is one regular expression for the common form, or for all. It must never say yes where the grammar, written
 * here in steps, says no, nor the other way about.
 */
const sames: readonly (readonly [
  name: string,
  judge: (text: string) => boolean,
  steps: (text: string) => boolean,
  pieces: string,
])[] = [
  [
    "uri-reference",
    isUriReference,
    (text) => isGenericUri(text, foreign, foreign),
    "a B 7 : / // ? # @ [ ] [::1] % %41 %4 %zz . - + ~ http: http:// u:p@ :80 é { \\ | ' $",
  ],
  [
    "uri-template",
    isUriTemplate,
    isTemplate,
    "a B 7 { } {id} {+a,b} {?q*} {a:3} {a:0} {a.b} {a..b} {.} {%41} % %41 | ^ < é , * ! ' . :",
  ],
  ["relative-json-pointer", isRelativeJsonPointer, isRelative, "0 1 01 10 + - # / a ~ ~0 ~1 é"],
  [
    "duration",
    isDuration,
    isPeriod,
    "P p T t 1 20 Y M m D W w H S s 0 - . 1Y 2m T1H 3M4S P20D P1Y2M P7W PT1S",
  ],
  ["hostname", isHostname, isName, "a Z 9 - -- . com a-b 1.2 .3.4 _ é .com"],
];

const foreign = /[^\w.~!$&'()*+,;=:@/?#[\]%-]/;

/** RFC 6570, section 2, for texts of which none but é is beyond ASCII. */
function isTemplate(text: string): boolean {
  const literals = text.replace(/\{([^{}]*)\}/g, (whole, expression: string) =>
    isExpression(expression) ? "~" : whole,
  );
  return /^(?:[^{}|^<%]|%[\dA-Fa-f]{2})*$/.test(literals);
}

function isExpression(text: string): boolean {
  const specs = text.replace(/^[+#./;?&=,!@|]/, "").split(",");
  return specs.every((spec) => {
    const name = spec.replace(/\*$|:[1-9]\d{0,3}$/, "");
    return name.split(".").every((part) => /^(?:\w|%[\dA-Fa-f]{2})+$/.test(part));
  });
}

/** draft-bhutton-relative-json-pointer-00, section 3. */
function isRelative(text: string): boolean {
  const [, up = "", , by = "0", rest = ""] = /^(\d+)(([+-]\d+)?)(.*)$/s.exec(text) ?? [];
  const [first = "", then = ""] = [up, by.replace(/^[+-]/, "")];
  const isNumber = (digits: string) => /^\d+$/.test(digits) && (digits === "0" || !digits.startsWith("0"));
  return isNumber(first) && isNumber(then) && (rest === "#" || isJsonPointer(rest));
}

/** RFC 3339, appendix A. */
function isPeriod(text: string): boolean {
  const upper = text.toUpperCase();
  if (/^P\d+W$/.test(upper)) return true;
  const [, date = "", , time] = /^P([\dYMD]*)(T([\dHMS]*))?$/.exec(upper) ?? [undefined, "?"];
  const isRun = (part: string, units: string) => {
    const found = part.match(/\d+\D/g) ?? [];
    const run = found.map((each) => each.slice(-1)).join("");
    return found.join("") === part && run !== "" && units.includes(run);
  };
  if (time === undefined) return isRun(date, "YMD");
  return isRun(time, "HMS") && (date === "" || isRun(date, "YMD"));
}

/** RFC 1123, section 2.1, for short texts without Punycode. */
function isName(text: string): boolean {
  const labels = text.split(".");
  const isAddress = labels.length === 4 && labels.every((label) => /^\d+$/.test(label));
  return labels.every((label) => /^[\da-zA-Z](?:[\da-zA-Z-]*[\da-zA-Z])?$/.test(label)) && !isAddress;
}

test.each(sames)("%s in one expression is as it is in steps", (_, judge, steps, pieces) => {
  const texts = fc
    .array(fc.constantFrom(...pieces.split(" ")), { maxLength: 9 })
    .map((some) => some.join(""));
  let valid = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (steps(text)) valid++;
      expect([text, judge(text)]).toEqual([text, steps(text)]);
    }),
    { numRuns: 20_000 },
  );
  expect(valid).toBeGreaterThan(100);
});

import { SourceMap } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cut, withoutCuts } from "../../../src/emit/compile/cuts.ts";
import { mappingsOf } from "../../../src/emit/compile/mappings.ts";

function lineAndColumn(text: string, position: number): readonly [line: number, column: number] {
  const before = text.slice(0, position).split("\n");
  return [before.length - 1, before.at(-1)?.length ?? 0];
}

/** Where the text without cuts begins a line or goes on behind a cut: the position there and the one in `text`. */
function landmarks(text: string, cuts: readonly Cut[]): (readonly [position: number, source: number])[] {
  const marks: (readonly [number, number])[] = [];
  let [position, source] = [0, 0];
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    for (let at = source; at < cut.start; at++) {
      const begins = at === source || (text[at - 1] === "\n" && text[at] !== "\n");
      if (begins) marks.push([position + at - source, at]);
    }
    position += cut.start - source + (cut.by?.length ?? 0);
    source = cut.end;
  }
  return marks;
}

test("leads back from each line and from behind each cut", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", " ", "\n"), { maxLength: 200 })
    .map((chars) => chars.join(""));
  const places = fc.array(fc.tuple(fc.nat(200), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(text, places, (whole, pairs) => {
      const bounds = [...new Set(pairs.map(([place]) => Math.min(place, whole.length)))].sort(
        (a, b) => a - b,
      );
      const cuts: Cut[] = [];
      for (let n = 0; n + 1 < bounds.length; n += 2) {
        const cut = { start: bounds[n] as number, end: bounds[n + 1] as number };
        cuts.push(pairs[n]?.[1] ? { ...cut, by: "xy" } : cut);
      }
      const short = withoutCuts(whole, cuts);
      const map = new SourceMap({
        version: 3,
        file: "",
        sources: ["a"],
        names: [],
        mappings: mappingsOf([{ source: 0, text: whole, start: 0, end: whole.length, cuts }]),
        sourcesContent: [],
        sourceRoot: "",
      });
      for (const [position, source] of landmarks(whole, cuts)) {
        const [line, column] = lineAndColumn(short, position);
        const [originalLine, originalColumn] = lineAndColumn(whole, source);
        expect(map.findEntry(line, column)).toMatchObject({
          originalLine,
          originalColumn,
          generatedLine: line,
          generatedColumn: column,
        });
      }
    }),
    { numRuns: 500 },
  );
});

test("is short where nothing is cut", () => {
  const mapped = (text: string) => mappingsOf([{ source: 0, text, start: 0, end: text.length, cuts: [] }]);
  expect(mapped("a\nb\n\n  c\n")).toBe("AAAA;AACA;;AAEA");
  expect(mapped("")).toBe("");
});

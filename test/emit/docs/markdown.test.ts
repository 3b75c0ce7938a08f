import fc from "fast-check";
import { expect, test } from "vitest";
import { anchors, code, fence, paragraphs, prose, table } from "../../../src/emit/docs/markdown.ts";

test.each<[string, string]>([
  [
    "plain words, as they are: (yes) \"no\" 'q' {x} a/b 1+1=2 50% $ref",
    "plain words, as they are: (yes) \"no\" 'q' {x} a/b 1+1=2 50% $ref",
  ],
  ["a_b __proto__ _x_", "a_b \\_\\_proto\\_\\_ \\_x\\_"],
  ["a | b", "a \\| b"],
  ["a \\| b", "a \\\\\\| b"],
  ["<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"],
  ["&lt; & &#60; AT&T", "&amp;lt; & &amp;#60; AT&T"],
  ["[x](javascript:alert(1)) ![y](z)", "\\[x\\](javascript:alert(1)) !\\[y\\](z)"],
  ["see https://example.com/a_b?c=1#d.", "see <https://example.com/a_b?c=1#d>."],
  ["http://a.b/<b>|", "<http://a.b/>&lt;b>\\|"],
  ["ftp://a www.b.c", "ftp\\://a www\\.b.c"],
  ["# not a heading", "\\# not a heading"],
  ["> not a quote", "\\> not a quote"],
  ["- not a list", "\\- not a list"],
  ["1. not a list", "1\\. not a list"],
  ["1.5 is a number", "1.5 is a number"],
  ["--- ~~x~~ ***", "\\--- \\~\\~x\\~\\~ \\*\\*\\*"],
  ["a\n  b\r\n\tc\u2028d", "a b c d"],
  ["use `a | b` and `x`", "use <code>a &#124; b</code> and `x`"],
  ["one ` only", "one \\` only"],
  ["``` js\nx\n```", "\\`\\`<code> js x </code>\\`\\`"],
  ["\u202eevil\u0000\u200b", "\\\\u202eevil\\\\u0000\\\\u200b"],
  ["👩‍👩‍👧 é 漢字", "👩‍👩‍👧 é 漢字"],
  ["  ", ""],
])("shows %j as it is written", (text, markdown) => {
  expect(prose(text)).toBe(markdown);
});

test.each<[string, string]>([
  ["AuditLog", "`AuditLog`"],
  ["<b> & *x* [y] _z_", "`<b> & *x* [y] _z_`"],
  ["a|b", "<code>a&#124;b</code>"],
  ["a`b", "<code>a&#96;b</code>"],
  ["\\d", "<code>&#92;d</code>"],
  [" x", "<code> x</code>"],
  ["", "<code></code>"],
  ["<b>|", "<code>&#60;b&#62;&#124;</code>"],
  ["a\nb", "`a b`"],
  ["\u202e", "<code>&#92;u202e</code>"],
])("writes %j as code", (text, markdown) => {
  expect(code(text)).toBe(markdown);
});

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ...'`|\\<>&*_~[]()!#-+=.1 \n"a:/',
        "<b>",
        "&lt;",
        "](x)",
        "http://a.b",
        "```",
        "\n\n",
        "| - |",
      ),
    )
    .map((parts) => parts.join("")),
);

test("holds no line break, no open pipe and no tag but its own, whatever the text", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const markdown of [prose(text), code(text), ...paragraphs(text)]) {
        expect(markdown).not.toMatch(/[\n\r\u2028\u2029\p{Cc}]/u);
        expect(markdown.replace(/\\[^\p{L}\p{N}\s]/gu, "")).not.toContain("|");
        const outsideCode = markdown.replace(/(?<!(?<!\\)(?:\\\\)*\\)`[^`]+`/g, "");
        expect(outsideCode.replace(/<\/?code>|<https?:\/\/[^<>\s]+>/g, "")).not.toContain("<");
        expect(markdown).not.toMatch(/^(?:[#>+=]|-|\d+[.)](?: |$)|\s)/);
      }
    }),
    { numRuns: 2000 },
  );
});

test("splits paragraphs at blank lines and nowhere else", () => {
  expect(paragraphs("a\nb\n\n c \r\n \r\nd\n\n\n\n")).toEqual(["a b", "c", "d"]);
  expect(paragraphs(" \n\n ")).toEqual([]);
});

test("aligns short tables, and leaves long ones to the viewer", () => {
  expect(table(["A", "B"], [["`x`", "y"]])).toBe("| A   | B |\n| --- | - |\n| `x` | y |\n");
  const long = "word ".repeat(40).trim();
  expect(
    table(
      ["A", "B"],
      [
        ["`x`", long],
        ["`yyyy`", ""],
      ],
    ),
  ).toBe(`| A | B |\n| - | - |\n| \`x\` | ${long} |\n| \`yyyy\` | |\n`);
});

test("fences a block with one final line break", () => {
  expect(fence("ts", "a\n\n")).toBe("```ts\na\n```\n");
});

test("gives headings the anchors that GitHub gives them", () => {
  expect(
    anchors(["@scope/Audit-log", "How to use it", "Use", "Use", "use-1", "Use", "A.B_c", "Ünï"]),
  ).toEqual(["scopeaudit-log", "how-to-use-it", "use", "use-1", "use-1-1", "use-2", "ab_c", "ünï"]);
});

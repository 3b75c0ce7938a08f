import { expect, test } from "vitest";
import { auditLog, below, pageOf, rows } from "./docs/page.ts";

test("goes through the page in a reader's order", async () => {
  const text = await pageOf(auditLog);
  expect(text.match(/^## .*$/gm)).toEqual(
    ["Install", "Use", "Types", "Enums", "Diagram", "Formats", "Corrections", "How to make it again"].map(
      (each) => `## ${each}`,
    ),
  );
  expect(below(text, "## Install")).toBe("```sh\nnpm install sample\n```");
  expect(below(text, "## How to make it again")).toContain("```sh\nnpx json-schema-to-package generate\n```");
  expect(text).toMatch(/^# sample\n\n[\s\S]*[^\n]\n$/);
  expect(text).not.toMatch(/\n\n\n|[ \t]\n|\r/);
});

test("lists what overlays corrected and why, and nothing where they are off", async () => {
  const schema = auditLog;
  const corrections = rows(below(await pageOf(schema), "## Corrections"));
  expect(corrections).toContainEqual(
    expect.stringMatching(/^\| `corrections\/user-nullable` \| .+ \| `\/properties\/user` \|$/),
  );
  const uncorrected = await pageOf(schema, { overlays: false });
  expect(uncorrected).not.toContain("## Corrections");
  expect(uncorrected).not.toContain("_Corrected:_");
});

test("says which formats guards judge by", async () => {
  const schema = {
    properties: { a: { type: "string", format: "uuid" }, b: { type: "string", format: "email" } },
  };
  expect(below(await pageOf(schema), "## Formats")).toMatch(/refuse nothing.*: `email`, `uuid`\.$/);
  const mixed = below(await pageOf(schema, { formats: { uuid: "assert", "*": "annotate" } }), "## Formats");
  expect(mixed).toMatch(/Guards refuse.*: `uuid`\.\n\n.*refuse nothing.*: `email`\.$/);
  expect(await pageOf({ type: "string" })).not.toContain("## Formats");
});

test("links to the right heading where names fall together", async () => {
  const text = await pageOf({
    $defs: {
      Install: { type: "string" },
      Types: { type: "object" },
      FOO: { type: "null" },
      Foo: { type: "boolean" },
    },
    properties: {
      a: { $ref: "#/$defs/Install" },
      b: { $ref: "#/$defs/Types" },
    },
  });
  const anchors = [...below(text, "### Root").matchAll(/\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading?.toLowerCase().replaceAll(" ", "-"),
  );
  const seen = new Map<string | undefined, number>();
  const real = headings.map((heading) => {
    const count = seen.get(heading) ?? 0;
    seen.set(heading, count + 1);
    return count === 0 ? heading : `${heading}-${count}`;
  });
  expect(anchors).toEqual(["install-1", "types-1"]);
  for (const anchor of anchors) expect(real).toContain(anchor);
});

test("has no link that leads nowhere", async () => {
  const text = await pageOf(auditLog);
  const anchors = new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading?.toLowerCase().replaceAll(" ", "-")),
  );
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) expect(anchors).toContain(link);
});

test("shows a switch for a small enum, and a fixture where there is none", async () => {
  const small = below(
    await pageOf({ $defs: { Size: { enum: ["s", 'm"`'] } }, $ref: "#/$defs/Size" }),
    "## Use",
  );
  expect(small).toContain("switch (value) {");
  expect(small).toContain('return "m\\"`";');
  const none = below(await pageOf({ type: "string" }), "## Use");
  expect(none).toContain('import { rootFixture } from "sample/fixtures";');
  for (const use of [small, none]) expect(use.match(/```ts/g)).toHaveLength(3);
});

test("is the same twice", async () => {
  const schema = auditLog;
  expect(await pageOf(schema)).toBe(await pageOf(schema));
});

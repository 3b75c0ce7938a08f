import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { resolveUri } from "@hyperjump/uri";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { load } from "../../src/load.ts";
import { readModel } from "../../src/readModel.ts";
import { resolveIri, toRelativeIri } from "../../src/schema/uris.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "uris-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each([
  ["b.json", "file:///Jos%C3%A9/a.json", "file:///Jos%C3%A9/b.json"],
  ["b.json", "file:///José/a.json", "file:///Jos%C3%A9/b.json"],
  ["%E6%97%A5", "https://example.com/", "https://example.com/%E6%97%A5"],
  ["日", "https://example.com/", "https://example.com/%E6%97%A5"],
  ["../%41%2Fb", "https://example.com/x/y", "https://example.com/A%2Fb"],
])("%j against %j", (reference, base, wanted) => {
  expect(resolveIri(reference, base)).toBe(wanted);
});

test("what is absolute stands for itself, as the library says", () => {
  const word = fc.string({ unit: fc.constantFrom(..."az09-_.~%A:/?é"), maxLength: 6 });
  const urls = fc
    .tuple(fc.constantFrom("http", "https", "HTTP", "urn"), fc.array(word, { minLength: 1, maxLength: 5 }))
    .map(([scheme, segments]) => `${scheme}://${segments.join("/")}`);
  const resolved = (resolve: () => string) => {
    try {
      return resolve();
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(urls, (url) => {
      const base = "https://example.com/base/schema.json";
      const encoded = url.replaceAll("é", "%C3%A9");
      expect(resolved(() => resolveIri(url, base))).toBe(resolved(() => resolveUri(encoded, base)));
    }),
    { numRuns: 2000 },
  );
});

test("what leads back is spelled alike", () => {
  expect(toRelativeIri("file:///é/a.json", "file:///%C3%A9/日/b.json")).toBe("%E6%97%A5/b.json");
});

test.each(["bé.json", "b%C3%A9.json"])(
  "files in a folder of any name refer to each other: %s",
  async (reference) => {
    const folder = path.join(scratch, "José 日 %");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "a.json"), JSON.stringify({ items: { $ref: `${reference}#/$defs/A` } }));
    writeFileSync(path.join(folder, "bé.json"), JSON.stringify({ $defs: { A: { type: "string" } } }));
    const schema = path.join(folder, "a.json");
    const { is } = await load({ schema });
    expect([is(["a"]), is([1])]).toEqual([true, false]);
    const { model } = await readModel({ schema });
    const bundle = await load({ schema: model.schema as { readonly [key: string]: never } });
    expect([bundle.is(["a"]), bundle.is([1])]).toEqual([true, false]);
  },
);

test("an $id has one meaning in both spellings", async () => {
  const { is } = await load({
    schema: {
      $ref: "https://example.com/caf%C3%A9",
      $defs: { Cafe: { $id: "https://example.com/café", type: "string" } },
    },
  });
  expect([is("a"), is(1)]).toEqual([true, false]);
});

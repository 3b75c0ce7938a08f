import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { problemOf, problemsOf } from "../problemOf.ts";

const dialect = "https://example.com/meta";
const vocabulary = (name: string) => `https://json-schema.org/draft/2020-12/vocab/${name}`;
/** The option `documents` with a meta-schema that has these vocabularies. */
const documents = (vocabularies: { readonly [uri: string]: boolean }): { readonly [uri: string]: Json } => ({
  [dialect]: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: dialect,
    $vocabulary: vocabularies,
  },
});

describe("the option dialect names a meta-schema", () => {
  test("whose vocabularies decide which keywords count", async () => {
    const applicators = documents({ [vocabulary("core")]: true, [vocabulary("applicator")]: true });
    const schema = { minLength: 3, properties: { a: { $ref: "#/$defs/Never" } }, $defs: { Never: false } };
    const { is } = await load({ schema, dialect, documents: applicators });
    expect(["a", { a: 1 }, {}].map(is)).toEqual([true, false, true]);
    const { is: plain } = await load({ schema });
    expect(["a", { a: 1 }, {}].map(plain)).toEqual([false, false, true]);
  });

  test("with a fragment, or of an older draft", async () => {
    const older = { [dialect]: { $schema: "http://json-schema.org/draft-07/schema#", $id: dialect } };
    const schema = { dependencies: { a: ["b"] }, prefixItems: [false] };
    const { is } = await load({ schema, dialect: `${dialect}#`, documents: older });
    expect([{ a: 1 }, { a: 1, b: 1 }, [1]].map(is)).toEqual([false, true, true]);
  });

  test("a schema's own $schema wins", async () => {
    const { is } = await load({
      schema: { $schema: "https://json-schema.org/draft/2020-12/schema", minLength: 3 },
      dialect,
      documents: documents({ [vocabulary("core")]: true }),
    });
    expect(is("a")).toBe(false);
  });
});

describe("a meta-schema that is no dialect", () => {
  test("one that requires an unknown vocabulary", async () => {
    const found = await problemOf(
      load({ schema: {}, dialect, documents: documents({ "https://example.com/vocab": true }) }),
    );
    expect(found).toMatchObject({ at: "dialect", severity: "error" });
    expect(found.message).toContain("requires the vocabulary https://example.com/vocab");
  });

  test.each([{ $id: dialect }, [], null])("%j", async (json) => {
    const found = await problemOf(load({ schema: {}, dialect, documents: { [dialect]: json } }));
    expect(found).toMatchObject({ at: "dialect", message: expect.stringContaining("is no meta-schema") });
  });

  test("one that may not be read says how to let it", async () => {
    const found = await problemsOf(load({ schema: {}, dialect }));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining("is unknown"),
      expect.stringMatching(/--allow-remote example\.com .* documents/),
    ]);
  });
});

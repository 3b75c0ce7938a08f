import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import type { GenerateOptions } from "../../src/options.ts";

interface Case {
  readonly what: string;
  readonly schema: { readonly [key: string]: Json };
  readonly documents?: { readonly [uri: string]: Json };
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

const draft07 = "http://json-schema.org/draft-07/schema#";

const cases: readonly Case[] = [
  {
    what: "$id changes the base, relative to the one around it",
    schema: {
      $id: "https://example.com/root/a.json",
      properties: { x: { $ref: "sub/deep/c.json" }, y: { $ref: "/top.json" } },
      $defs: {
        b: {
          $id: "sub/",
          $defs: { c: { $id: "deep/c.json", $ref: "../../d.json" }, d: { $id: "/top.json", type: "null" } },
        },
        d: { $id: "d.json", type: "string" },
      },
    },
    valid: [{ x: "", y: null }],
    invalid: [{ x: 1 }, { y: 1 }],
  },
  {
    what: "a fragment means the resource that it stands in, not the document",
    schema: {
      $defs: {
        A: { type: "number" },
        inner: {
          $id: "https://example.com/inner",
          $defs: { A: { type: "string" } },
          properties: { own: { $ref: "#/$defs/A" } },
        },
      },
      properties: { inner: { $ref: "https://example.com/inner" }, own: { $ref: "#/$defs/A" } },
    },
    valid: [{ own: 1, inner: { own: "" } }],
    invalid: [{ own: "" }, { inner: { own: 1 } }],
  },
  {
    what: "urn: bases, with fragments and anchors",
    schema: {
      $id: "urn:example:root",
      properties: {
        pointer: { $ref: "#/$defs/A" },
        anchor: { $ref: "urn:example:root#here" },
        other: { $ref: "urn:uuid:deadbeef-1234-0000-0000-4321feebdaed" },
      },
      $defs: {
        A: { $anchor: "here", type: "string" },
        U: { $id: "urn:uuid:deadbeef-1234-0000-0000-4321feebdaed", type: "number" },
      },
    },
    valid: [{ pointer: "", anchor: "", other: 1 }],
    invalid: [{ pointer: 1 }, { anchor: 1 }, { other: "" }],
  },
  {
    what: "the same anchor in two resources means two schemas",
    schema: {
      properties: { a: { $ref: "#same" }, b: { $ref: "https://example.com/b#same" } },
      $defs: {
        a: { $anchor: "same", type: "string" },
        b: { $id: "https://example.com/b", $defs: { x: { $anchor: "same", type: "number" } } },
      },
    },
    valid: [{ a: "", b: 1 }],
    invalid: [{ a: 1 }, { b: "" }],
  },
  {
    what: "pointers with ~0 ~1 %25 %22, characters as they are or percent-encoded, and an empty key",
    schema: {
      properties: {
        a: { $ref: "#/$defs/a~1b~0c%25d%22e%20f" },
        b: { $ref: "#/$defs/%F0%9F%8E%89" },
        c: { $ref: "#/$defs/🎉" },
        d: { $ref: "#/$defs/" },
        e: { $ref: "#/$defs/%2525" },
        f: { $ref: "#/$defs/~01" },
        g: { $ref: "#/$defs/100%" },
      },
      $defs: {
        'a/b~c%d"e f': { type: "string" },
        "🎉": { type: "number" },
        "": { type: "null" },
        "%25": { type: "boolean" },
        "%": { type: "array" },
        "~1": { type: "object" },
        "/": { type: "array" },
        "100%": { const: 100 },
      },
    },
    valid: [{ a: "", b: 1, c: 1, d: null, e: true, f: {}, g: 100 }],
    invalid: [{ a: 1 }, { b: "" }, { c: "" }, { d: 1 }, { e: 1 }, { f: [] }, { g: 1 }],
  },
  {
    what: "$ref and its siblings both apply since 2019-09",
    schema: {
      properties: { a: { $ref: "#/$defs/A", required: ["y"], maxProperties: 2 } },
      $defs: { A: { type: "object", required: ["x"] } },
    },
    valid: [{ a: { x: 1, y: 1 } }],
    invalid: [{ a: { x: 1 } }, { a: { y: 1 } }, { a: { x: 1, y: 1, z: 1 } }],
  },
  {
    what: "siblings of $ref are ignored up to draft-07, an $id among them",
    schema: {
      $schema: draft07,
      properties: {
        a: { $ref: "#/definitions/A", type: "number", minLength: 5, $id: "https://example.com/elsewhere/" },
      },
      definitions: { A: { type: "string" } },
    },
    valid: [{ a: "" }],
    invalid: [{ a: 1 }],
  },
  {
    what: "a property that is called $ref, $id or enum is a property",
    schema: {
      properties: { $ref: { type: "string" }, $id: { type: "string" }, enum: { const: 1 }, $schema: true },
    },
    valid: [{ $ref: "#/nowhere", $id: "x", enum: 1 }],
    invalid: [{ $ref: 1 }, { $id: 1 }, { enum: 2 }],
  },
  {
    what: "what stands in enum, const, default and examples is data",
    schema: {
      enum: [{ $id: "https://example.com/data", $ref: "#/nowhere", $anchor: "twice" }, 1],
      default: { $ref: "#/nowhere", $schema: "https://example.com/none", $anchor: "twice" },
      examples: [{ $id: "https://example.com/data" }],
      not: { const: { $ref: "#/nowhere" } },
    },
    valid: [1, { $id: "https://example.com/data", $ref: "#/nowhere", $anchor: "twice" }],
    invalid: [{ $ref: "#/nowhere" }, 2],
  },
  {
    what: "a reference into an unknown keyword, through a list, and into what is found there",
    schema: {
      properties: {
        user: { $ref: "#/components/schemas/User" },
        first: { $ref: "#/x-list/1/0" },
        part: { $ref: "#/allOf/0" },
      },
      components: {
        schemas: {
          User: {
            $id: "https://example.com/user",
            properties: { name: { $ref: "#/$defs/Name" } },
            $defs: { Name: { type: "string" } },
          },
        },
      },
      "x-list": [0, [{ type: "number" }]],
      allOf: [{ maxProperties: 3 }],
    },
    valid: [{ user: { name: "" }, first: 1, part: {} }],
    invalid: [{ user: { name: 1 } }, { first: "" }, { part: { a: 1, b: 1, c: 1, d: 1 } }],
  },
  {
    what: "documents by absolute and by relative URIs, which refer to each other",
    schema: { properties: { a: { $ref: "defs/a.json" }, b: { $ref: "https://example.com/defs/b.json" } } },
    documents: {
      "defs/a.json": { $ref: "c.json#/$defs/C" },
      "defs/c.json": { $defs: { C: { type: "string" } } },
      "https://example.com/defs/b.json": { $ref: "d.json#here" },
      "https://example.com/defs/d.json": { $defs: { D: { $anchor: "here", type: "number" } } },
    },
    valid: [{ a: "", b: 1 }],
    invalid: [{ a: 1 }, { b: "" }],
  },
  {
    what: "documents that are booleans",
    schema: { properties: { a: { $ref: "https://example.com/t" }, b: { $ref: "https://example.com/f" } } },
    documents: { "https://example.com/t": true, "https://example.com/f": false },
    valid: [{ a: 1 }],
    invalid: [{ b: 1 }],
  },
  {
    what: "a document by where it was found and by what it calls itself",
    schema: {
      properties: { a: { $ref: "https://example.com/old" }, b: { $ref: "https://example.com/new#/$defs/B" } },
      allOf: [{ $ref: "https://example.com/old#/$defs/Any" }],
    },
    documents: {
      "https://example.com/old": {
        $id: "https://example.com/new",
        type: "string",
        $defs: { B: { type: "number" }, Any: {} },
      },
    },
    valid: [{ a: "", b: 1 }],
    invalid: [{ a: 1 }, { b: "" }],
  },
  {
    what: "an embedded resource of another dialect is read by its own",
    schema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: { a: { $ref: "https://example.com/old" } },
      $defs: {
        O: {
          $id: "https://example.com/old",
          $schema: draft07,
          definitions: { X: { type: "number" } },
          items: [{ $ref: "#/definitions/X", type: "string" }],
          additionalItems: false,
        },
      },
    },
    valid: [{ a: [1] }, { a: [] }],
    invalid: [{ a: [""] }, { a: [1, 2] }],
  },
  {
    what: "the standard meta-schemas are at hand, in every dialect",
    schema: {
      properties: {
        new: { $ref: "https://json-schema.org/draft/2020-12/schema" },
        old: { $ref: "http://json-schema.org/draft-04/schema#" },
      },
    },
    valid: [{ new: { type: "string", properties: { a: true } }, old: { required: ["a"] } }],
    invalid: [{ new: { properties: { a: { type: "strin" } } } }, { old: { required: [] } }, { old: true }],
  },
];

describe("references", () => {
  test.each(cases)("$what", async ({ schema, documents, valid, invalid }) => {
    const options: GenerateOptions = { schema, ...(documents && { documents }) };
    const { is, validate } = await load(options);
    for (const value of valid) expect(validate(value)).toEqual({ ok: true, value });
    expect(invalid.map((value) => [value, is(value)])).toEqual(invalid.map((value) => [value, false]));
  });

  test("equal schemas may share a URI", async () => {
    const A = { $id: "https://example.com/same", type: "string" };
    const { is } = await load({ schema: { $defs: { A, B: { ...A } }, $ref: "https://example.com/same" } });
    expect([is(""), is(1)]).toEqual([true, false]);
  });

  test("roots that are true, false and empty", async () => {
    for (const [schema, verdict] of [
      [true, true],
      [false, false],
      [{}, true],
    ] as const) {
      const { is, validate } = await load({ schema });
      for (const value of [null, 1, {}, undefined]) expect(is(value)).toBe(verdict);
      expect(validate(1).ok).toBe(verdict);
    }
  });

  test("several roots keep their definitions apart", async () => {
    const { exports } = await load({
      schema: [
        { title: "Alpha", $ref: "#/$defs/X", $defs: { X: { type: "string" } } },
        { title: "Beta", $ref: "#/$defs/X", $defs: { X: { type: "number" } } },
      ],
    });
    const judge = (name: string, value: Json) => (exports[name] as (value: Json) => boolean)(value);
    expect([judge("isAlpha", ""), judge("isAlpha", 1), judge("isBeta", 1), judge("isBeta", "")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

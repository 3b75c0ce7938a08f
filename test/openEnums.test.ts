import { describe, expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import type { Json } from "../src/json.ts";
import { load } from "../src/load.ts";

const schema = {
  title: "Paint",
  type: "object",
  properties: { color: { $ref: "#/$defs/acme.Color" }, finish: { type: "string", enum: ["matt", "gloss"] } },
  default: { enum: ["data", "is left alone"] },
  $defs: { "acme.Color": { type: "string", enum: ["red", "green"], description: "A colour." } },
} as const;

describe("an open enum", () => {
  test.each(["acme.Color", "Color", "/$defs/acme.Color"])("is found as %s", async (name) => {
    const { is, exports } = await load({ schema, open: [name] });
    expect([is({ color: "red" }), is({ color: "blue" }), is({ color: 5 })]).toEqual([true, true, false]);
    const isKnown = exports["isKnownColor"] as (value: unknown) => boolean;
    const isColor = exports["isColor"] as (value: unknown) => boolean;
    expect([isKnown("red"), isKnown("blue"), isColor("blue"), isColor(5)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(exports["colorValues"]).toEqual(["red", "green"]);
  });

  test("keeps its members in types and says in schema.json what guards do", async () => {
    const { files } = await generate({ schema, open: ["Color"] });
    const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";
    expect(text("src/enums.ts")).toContain("export type Color = KnownColor | (string & {});");
    const json = JSON.parse(text("schema.json")) as { $defs: Record<string, Json>; default: Json };
    expect(json.$defs["acme.Color"]).toEqual({
      description: "A colour.",
      anyOf: [{ type: "string", enum: ["red", "green"] }, { type: "string" }],
    });
    expect(json.default).toEqual(schema.default);
  });

  test("of a property is named by its pointer", async () => {
    const { is } = await load({ schema, open: ["#/properties/finish"] });
    expect([is({ finish: "satin" }), is({ finish: 1 }), is({ color: "blue" })]).toEqual([true, false, false]);
  });

  test.each(["Colour", "data", "Paint"])("that does not exist (%s) is a Problem", async (name) => {
    await expect(load({ schema, open: [name] })).rejects.toMatchObject({
      problems: [{ severity: "error", at: "open", message: expect.stringContaining(JSON.stringify(name)) }],
    });
  });
});

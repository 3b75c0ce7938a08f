import { describe, expect, test } from "vitest";
import { emitGuards } from "../../../src/emit/guards.ts";
import { readModel } from "../../../src/readModel.ts";
import { emitOptions } from "../emitText.ts";

const text = { type: "string" };

async function testsOf(inner: object, other: object = inner): Promise<readonly string[]> {
  const holder = (name: string, each: object) => ({
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, [name]: each },
  });
  const schema = {
    $ref: "#/$defs/User",
    $defs: {
      User: holder("labels", inner),
      Order: holder("marks", other),
      Item: { type: "object", properties: { a: text } },
    },
  };
  const { model } = await readModel({ schema: schema as never });
  const [file] = emitGuards(model, emitOptions);
  return [...(file?.text ?? "").matchAll(/^function (test\w+)/gm)].map(([, name]) => name as string);
}

describe("tests of unnamed shapes", () => {
  test.each<[object, string]>([
    [{ type: "object", additionalProperties: text }, "testStringRecord"],
    [{ type: "object", additionalProperties: { $ref: "#/$defs/Item" } }, "testItemRecord"],
    [{ type: "object", additionalProperties: text, maxProperties: 9 }, "testLimitedStringRecord"],
    [
      { type: "object", patternProperties: { "^x": text }, additionalProperties: false },
      "testLimitedStringRecord",
    ],
    [{ type: "array", items: { type: "integer" } }, "testIntegerArray"],
    [{ type: "array", items: { type: "integer", minimum: 1 } }, "testLimitedIntegerArray"],
    [{ type: "array", items: { $ref: "#/$defs/Item" }, uniqueItems: true }, "testUniqueItemArray"],
    [{ type: "object", required: ["x"], properties: { x: text } }, "testLabels"],
    [{ type: "object", additionalProperties: text, required: ["x"] }, "testLabels"],
    [{ type: "array", items: text, contains: { const: "x" } }, "testLabels"],
  ])("%j is tested by one function, %s", async (inner, name) => {
    expect(await testsOf(inner)).toEqual([name]);
  });

  test("those that differ have their own, by where they stand", async () => {
    const list = { type: "array", items: text };
    expect(await testsOf(list, { ...list, maxItems: 5 })).toEqual(["testUserLabels", "testOrderMarks"]);
  });
});

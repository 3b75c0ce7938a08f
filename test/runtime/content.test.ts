import { describe, expect, test } from "vitest";
import { load } from "../../src/load.ts";
import { decodeBase64 } from "../../templates/runtime/decodeBase64.ts";
import { isJsonText } from "../../templates/runtime/isJsonText.ts";

describe("decodeBase64", () => {
  test.each(["", "a", "ab", "abc", "any carnal pleas", '{"foo":"bar"}', "\u00ff\u0000\u0010"])(
    "gives back %j",
    (text) => {
      expect(decodeBase64(Buffer.from(text, "latin1").toString("base64"))).toBe(text);
    },
  );

  test.each(["a", "ab=", "a===", "====", "YQ", "YQ==\n", "Y Q=", "YQ=x", "YQ_-", "é==="])(
    "refuses %j",
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );
});

test("JSON texts are judged as JSON.parse judges them", () => {
  const texts = ["{}", "[1]", " null ", '"é"', "{", "", "{:}", "'a'", "01"];
  const valid = texts.filter((text) => isJsonText(text));
  expect(valid).toEqual(["{}", "[1]", " null ", '"é"']);
  const encoded = texts.map((text) => Buffer.from(text).toString("base64"));
  expect(texts.filter((_, index) => isJsonText(encoded[index] as string, "base64"))).toEqual(valid);
});

describe("content", () => {
  const schema = { contentMediaType: "application/json", contentEncoding: "base64" };

  test("is an annotation by default", async () => {
    const { is } = await load({ schema });
    expect(is("%")).toBe(true);
  });

  test("is asserted where asked, one issue for each keyword", async () => {
    const { is, validate } = await load({ schema, content: "assert" });
    expect([is("eyJmb28iOiAiYmFyIn0K"), is("ezp9Cg=="), is("%"), is(5)]).toEqual([true, false, false, true]);
    const result = validate("ezp9Cg==");
    expect(result.ok || result.issues).toMatchObject([
      { keyword: "contentMediaType", schemaPath: "/contentMediaType" },
    ]);
  });

  test("what guards cannot decode stays an annotation", async () => {
    const { is } = await load({
      schema: { contentEncoding: "quoted-printable", contentMediaType: "application/json" },
      content: "assert",
    });
    expect(is("=7B")).toBe(true);
  });
});

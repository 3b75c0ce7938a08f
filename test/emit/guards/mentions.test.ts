import { describe, expect, test } from "vitest";
import { assigns, mentions } from "../../../src/emit/guards/mentions.ts";

describe("mentions", () => {
  test.each([
    ["a call", "  return isItem(value);\n", "value"],
    ["the first word", "value++;", "value"],
    ["the last word", "return value", "value"],
    ["after a string on its line", `if (key === "value" && value) {\n`, "value"],
    ["in a later line", `  case "path":\n    collect(path);\n`, "path"],
    ["a part of a template", "addMissing(issues, `${path}/path`);", "path"],
    ["before a property", "return value.value;", "value"],
    ["letters beyond ASCII", "return isÄ(value);", "isÄ"],
  ])("finds %s", (_, text, name) => {
    expect(mentions(text, name)).toBe(true);
  });

  test.each([
    ["a string", `return "value";`, "value"],
    ["a string with a quote", String.raw`return "\"value";`, "value"],
    ["a template", "addMissing(issues, `${path}/value`);", "value"],
    ["a comment", "/** Judges `value`. */\nreturn true;\n", "value"],
    ["the name of a property", "return at.value;", "value"],
    ["a part of a word", "return values + myvalue + value1;", "value"],
    ["a part of a word beyond ASCII", "return Ävalue + valueÄ;", "value"],
    ["a word with a dollar", "return $value + value$;", "value"],
    ["nothing", "", "value"],
  ])("does not take for it %s", (_, text, name) => {
    expect(mentions(text, name)).toBe(false);
  });
});

test("an assignment is one of the whole name, in code", () => {
  expect(assigns("(property = value.id) !== undefined", "property")).toBe(true);
  expect(assigns("property = value.id;", "property")).toBe(true);
  expect(assigns(`value === "property = 1"`, "property")).toBe(false);
  expect(assigns("myproperty = 1", "property")).toBe(false);
  expect(assigns("property === 1", "property")).toBe(false);
});

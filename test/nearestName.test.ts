import { expect, test } from "vitest";
import { nearestName } from "../src/nearestName.ts";

test.each([
  ["formts", ["formats", "format"], "formats"],
  ["FORMATS", ["formats"], "formats"],
  ["opne", ["open", "out"], "open"],
  ["x", ["y"], "y"],
  ["x", ["yz"], undefined],
  ["strict", ["readonly", "schema"], undefined],
  ["", [], undefined],
  ["abc", [], undefined],
])("%s among %j is %s", (word, names, expected) => {
  expect(nearestName(word, names)).toBe(expected);
});

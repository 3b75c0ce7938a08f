import type { Operation } from "rfc6902";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { applyPatch } from "../../src/overlays/applyPatch.ts";
import { hideKeys, showKeys } from "../../src/overlays/hiddenKeys.ts";

/** What the operations make of `json`, both as text so that `__proto__` shows, or why they are not applied. */
function outcome(json: string, operations: string) {
  const before = hideKeys(JSON.parse(json));
  const frozen = JSON.stringify(before);
  const patch = { id: "p", reason: "r", operations: JSON.parse(operations) as Operation[] };
  const result = applyPatch(before, patch);
  expect(JSON.stringify(before)).toBe(frozen);
  if (result.kind === "applied")
    return { json: JSON.stringify(showKeys(result.json as Json)), pointers: result.pointers };
  return result;
}

describe("applied", () => {
  test.each([
    [`{}`, `{"op":"add","path":"/a","value":{"b":[1]}}`, `{"a":{"b":[1]}}`, ["/a"]],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/-","value":3}`, `{"a":[1,2,3]}`, ["/a"]],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/2","value":3}`, `{"a":[1,2,3]}`, ["/a"]],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/0","value":2}`, `{"a":[2,1,2]}`, ["/a"]],
    [`{"a":1}`, `{"op":"replace","path":"/a","value":null}`, `{"a":null}`, ["/a"]],
    [`{"a":null}`, `{"op":"replace","path":"/a","value":1}`, `{"a":1}`, ["/a"]],
    [`{"a":[[1]]}`, `{"op":"replace","path":"/a/0","value":[]}`, `{"a":[[]]}`, ["/a"]],
    [`{"a":{"b":1}}`, `{"op":"remove","path":"/a/b"}`, `{"a":{}}`, ["/a/b"]],
    [`{"a":[1,2]}`, `{"op":"remove","path":"/a/0"}`, `{"a":[2]}`, ["/a"]],
    [`{"a":1,"b":{}}`, `{"op":"move","from":"/a","path":"/b/c"}`, `{"b":{"c":1}}`, ["/a", "/b/c"]],
    [`{"a":1,"b":{}}`, `{"op":"copy","from":"/a","path":"/b/c"}`, `{"a":1,"b":{"c":1}}`, ["/b/c"]],
    [`{"a~/b":{}}`, `{"op":"add","path":"/a~0~1b/","value":1}`, `{"a~/b":{"":1}}`, ["/a~0~1b/"]],
    [`{}`, `{"op":"add","path":"/a","value":[]},{"op":"add","path":"/a/-","value":1}`, `{"a":[1]}`, ["/a"]],
  ])("%s %s", (json, operations, expected, pointers) => {
    expect(outcome(json, `[{"op":"test","path":"","value":${json}},${operations}]`)).toEqual({
      json: expected,
      pointers,
    });
  });

  test("keys that objects inherit are ordinary ones, in paths and values", () => {
    const json = `{"properties":{"constructor":{"a":1},"prototype":{},"__proto__":{"b":2}}}`;
    const operations = `[
      {"op":"test","path":"/properties/__proto__/b","value":2},
      {"op":"replace","path":"/properties/__proto__/b","value":{"__proto__":{"constructor":3}}},
      {"op":"remove","path":"/properties/constructor/a"},
      {"op":"add","path":"/properties/prototype/toString","value":4},
      {"op":"add","path":"/__proto__","value":{"polluted":true}}
    ]`;
    expect(outcome(json, operations)).toEqual({
      json: `{"properties":{"constructor":{},"prototype":{"toString":4},"__proto__":{"b":{"__proto__":{"constructor":3}}}},"__proto__":{"polluted":true}}`,
      pointers: [
        "/properties/__proto__/b",
        "/properties/constructor/a",
        "/properties/prototype/toString",
        "/__proto__",
      ],
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    for (const path of ["/toString", "/constructor/prototype/x", "/hasOwnProperty"]) {
      expect(
        outcome("{}", `[{"op":"remove","path":"/a"},{"op":"test","path":"${path}","value":1}]`),
      ).toMatchObject({ kind: "unnecessary" });
      expect(outcome("{}", `[{"op":"replace","path":"${path}","value":1}]`)).toMatchObject({
        kind: "misfit",
      });
    }
  });
});

describe("unnecessary", () => {
  test.each([
    [`{"a":{"x":1,"y":2}}`, `{"op":"add","path":"/a","value":{"y":2,"x":1}}`, `/a is already {"y":2,"x":1}`],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/-","value":1}`, `1 is already in /a`],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/2","value":2}`, `2 is already in /a`],
    [`{"a":[1,2]}`, `{"op":"add","path":"/a/1","value":2}`, `/a/1 is already 2`],
    [`{"a":1}`, `{"op":"replace","path":"/a","value":1.0}`, `/a is already 1`],
    [`{"a":{}}`, `{"op":"remove","path":"/a/b"}`, `there is no /a/b any more`],
    [`{"a":1}`, `{"op":"move","from":"/a","path":"/a"}`, `/a stands there already`],
    [`{"a":1,"b":1}`, `{"op":"copy","from":"/a","path":"/b"}`, `/b is already 1`],
  ])("%s %s", (json, operation, reason) => {
    const expected = { kind: "unnecessary", reasons: [reason] };
    expect(outcome(json, `[${operation}]`)).toEqual(expected);
    // A test pins what upstream said before: it is expected to fail then.
    expect(outcome(json, `[{"op":"test","path":"/a","value":"before"},${operation}]`)).toEqual(expected);
  });

  test("only where every operation is", () => {
    const operations = `[{"op":"add","path":"/a/-","value":1},{"op":"add","path":"/a/-","value":3},{"op":"remove","path":"/b"}]`;
    expect(outcome(`{"a":[1]}`, operations)).toEqual({
      kind: "misfit",
      faults: [
        { operation: 0, kind: "idle", reason: "1 is already in /a" },
        { operation: 2, kind: "idle", reason: "there is no /b any more" },
      ],
    });
  });
});

describe("stale", () => {
  test.each([
    [`{"a":1}`, `{"op":"test","path":"/a","value":2}`, "expected 2 at /a, found 1"],
    [
      `{"a":1}`,
      `{"op":"test","path":"/b/c","value":{"constructor":1}}`,
      `expected {"constructor":1} at /b/c, found nothing`,
    ],
    [`{"a":[1]}`, `{"op":"test","path":"/a/-","value":1}`, "expected 1 at /a/-, found nothing"],
    [`{"a":[1]}`, `{"op":"test","path":"/a/length","value":1}`, "expected 1 at /a/length, found nothing"],
    [`{"a":"x"}`, `{"op":"test","path":"/a/0","value":"x"}`, `expected "x" at /a/0, found nothing`],
    [`{"a":1}`, `{"op":"test","path":"","value":2}`, `expected 2 at the root, found {"a":1,"new":1}`],
    [`{"a":1}`, `{"op":"replace","path":"/b","value":2}`, "there is nothing at /b to replace"],
    [`{"a":[1]}`, `{"op":"replace","path":"/a/01","value":2}`, "there is nothing at /a/01 to replace"],
    [`{"a":1}`, `{"op":"add","path":"/b/c","value":2}`, "there is nothing that could hold /b/c"],
    [`{"a":1}`, `{"op":"add","path":"/a/c","value":2}`, "there is nothing that could hold /a/c"],
    [`{"a":[1]}`, `{"op":"add","path":"/a/2","value":2}`, "there is nothing that could hold /a/2"],
    [`{"a":[1]}`, `{"op":"add","path":"/a/x","value":2}`, "there is nothing that could hold /a/x"],
    [`{"a":1}`, `{"op":"add","path":"/a","value":2}`, "/a exists already: 1"],
    [`{"a":1,"b":2}`, `{"op":"copy","from":"/a","path":"/b"}`, "/b exists already: 2"],
    [`{"a":1}`, `{"op":"remove","path":"/b/c"}`, "there is nothing that could hold /b/c"],
    [`{"a":[1]}`, `{"op":"remove","path":"/a/1"}`, "there is no item /a/1"],
    [`{"a":[1]}`, `{"op":"remove","path":"/a/-"}`, "there is no item /a/-"],
    [`{"a":1}`, `{"op":"move","from":"/b","path":"/c"}`, "there is nothing at /b to move"],
    [`{"a":1}`, `{"op":"copy","from":"/b","path":"/c"}`, "there is nothing at /b to copy"],
    [`{"a":{}}`, `{"op":"move","from":"/a","path":"/a/b"}`, "Value required at path: /a/b"],
  ])("%s %s", (json, operation, reason) => {
    const result = outcome(json, `[{"op":"add","path":"/new","value":1},${operation}]`);
    expect(result).toEqual({ kind: "misfit", faults: [{ operation: 1, kind: "stale", reason }] });
  });

  test("only the first surprise is told, with every operation that is idle", () => {
    const operations = `[
      {"op":"test","path":"/a","value":2},
      {"op":"test","path":"/b","value":2},
      {"op":"add","path":"/a","value":1},
      {"op":"replace","path":"/c","value":1}
    ]`;
    expect(outcome(`{"a":1}`, operations)).toMatchObject({
      faults: [
        { operation: 0, kind: "stale" },
        { operation: 2, kind: "idle" },
      ],
    });
  });

  test("long values are cut", () => {
    const long = JSON.stringify("x".repeat(500));
    const result = outcome(
      `{"a":${long}}`,
      `[{"op":"test","path":"/a","value":1},{"op":"add","path":"/b","value":1}]`,
    );
    expect(JSON.stringify(result).length).toBeLessThan(200);
  });
});

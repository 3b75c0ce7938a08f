import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { escapePointer } from "../../templates/runtime/escapePointer.ts";
import { pointerPath } from "../../templates/runtime/pointerPath.ts";
import { standardSchemaOf } from "../../templates/runtime/standardSchemaOf.ts";
import type { ValidationResult } from "../../templates/runtime/validationResult.ts";
import { issueOf } from "./issueOf.ts";

/** The interface as https://standardschema.dev prints it, for whoever takes any Standard Schema. */
interface Spec<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SpecResult<Output> | Promise<SpecResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type SpecResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SpecIssue[] };
interface SpecIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

interface User {
  readonly name: string;
}
const issues = [
  issueOf("", "required", "/required", "first"),
  issueOf("/tags/0/a~1b", "type", "/type", "second"),
];
const validate = (value: unknown): ValidationResult<User> =>
  value === "good" ? { ok: true, value: { name: "Jane" } } : { ok: false, issues };
const schema = standardSchemaOf(validate);

test("is a Standard Schema", () => {
  expectTypeOf(schema).toExtend<Spec<User, User>>();
  expectTypeOf<NonNullable<(typeof schema)["~standard"]["types"]>["output"]>().toEqualTypeOf<User>();
  expect(schema["~standard"].version).toBe(1);
  expect(schema["~standard"].vendor).toBe("json-schema-to-package");
  expect(Object.keys(schema)).toEqual(["~standard"]);
});

test("gives the value or issues with paths", () => {
  expect(schema["~standard"].validate("good")).toEqual({ value: { name: "Jane" } });
  expect(schema["~standard"].validate({ tags: [{ "a/b": 1 }] })).toEqual({
    issues: [
      { message: "first", path: [] },
      { message: "second", path: ["tags", 0, "a/b"] },
    ],
  });
});

test.each<[unknown, string, readonly (string | number)[]]>([
  [{ 0: "x" }, "/0", ["0"]],
  [["x"], "/0", [0]],
  [[["x"]], "/0/0", [0, 0]],
  [[[]], "/0/length", [0, "length"]],
  [["x"], "/00", ["00"]],
  [{ "": { "": 1 } }, "//", ["", ""]],
  [{ "~1": [1] }, "/~01/0", ["~1", 0]],
  [JSON.parse('{"__proto__":[[1]]}'), "/__proto__/0/0", ["__proto__", 0, 0]],
  [{}, "/toString/0", ["toString", "0"]],
  [null, "/a/0", ["a", "0"]],
])("pointerPath: case %#", (value, pointer, path) => expect(pointerPath(value, pointer)).toEqual(path));

test("pointerPath takes apart what escapePointer has put together", () => {
  const key = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("~", "/", "0", "1") }));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(pointerPath({}, keys.map((each) => `/${escapePointer(each)}`).join(""))).toEqual(keys);
    }),
  );
});

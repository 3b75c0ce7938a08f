import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { enumOf } from "../../src/model/enumOf.ts";
import { surfaceOf } from "../../src/model/surface.ts";
import { isTypeName } from "../../src/model/takenNames.ts";
import { typeName } from "../../src/model/typeName.ts";
import type { GenerateOptions } from "../../src/options.ts";
import { GenerateError } from "../../src/problems.ts";
import { readModel } from "../../src/readModel.ts";

/** Names by JSON Pointer, or by URI for other documents. */
async function namesOf(schema: object, options: Partial<GenerateOptions> = {}) {
  const { model } = await readModel({ schema: schema as never, ...options });
  const home = model.shapes[model.roots[0] as number]?.at.replace(/#.*$/, "") as string;
  return Object.fromEntries(
    [...model.names].map(([id, name]) => [model.shapes[id]?.at.replace(home, "") as string, name]),
  );
}

function definitions(...keys: readonly string[]) {
  return { title: "Home", $defs: Object.fromEntries(keys.map((key) => [key, { type: "string" }])) };
}

async function definitionNames(...keys: readonly string[]) {
  const names = await namesOf(definitions(...keys));
  return keys.map((key) => names[`#/$defs/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`]);
}

describe("definitions", () => {
  test.each([
    [["codersdk.User", "codersdk.OAuth2ProviderApp"], "User OAuth2ProviderApp"],
    [["codersdk.User"], "User"],
    [
      ["io.k8s.core.v1.Event", "io.k8s.events.v1.Event", "io.k8s.apps.v1.Pod"],
      "CoreV1Event EventsV1Event Pod",
    ],
    [["codersdk.User", "uuid.NullUUID"], "User NullUUID"],
    [["User", "User.Address", "Order.Address"], "User UserAddress OrderAddress"],
    [["https://example.com/a/user.json", "https://example.com/a/role.json"], "User Role"],
    [["foo-bar", "foo_bar"], "FooBar FooUnderscoreBar"],
    [["1st", "🎉", "class", "用户"], "N1st U1f389 Class 用户"],
    [["Error", "Promise", "Array"], "HomeError HomePromise HomeArray"],
    [["Home"], "HomeHome"],
    [["a/b", "c~d"], "B CD"],
  ])("%j", async (keys, names) => {
    expect((await definitionNames(...keys)).join(" ")).toBe(names);
  });

  test("one that is named `__proto__` is a definition like others", async () => {
    const schema = JSON.parse('{"title":"Home","$defs":{"__proto__":{"type":"string"},"constructor":{}}}');
    expect(await namesOf(schema)).toEqual({
      "#": "Home",
      "#/$defs/__proto__": "Proto",
      "#/$defs/constructor": "Constructor",
    });
  });

  test("a new definition that wants no name of theirs changes none", async () => {
    const before = await namesOf(definitions("codersdk.User", "codersdk.Role"));
    expect(await namesOf(definitions("uuid.UUID", "codersdk.User", "codersdk.Role"))).toMatchObject(before);
  });

  test("options", async () => {
    const schema = definitions("codersdk.User", "codersdk.Role");
    expect(await namesOf(schema, { stripPrefix: false })).toMatchObject({
      "#/$defs/codersdk.User": "CodersdkUser",
    });
    expect(await namesOf(schema, { stripPrefix: "coder" })).toMatchObject({
      "#/$defs/codersdk.User": "SdkUser",
    });
    expect(await namesOf(schema, { rootName: "Log", rename: { "codersdk.User": "Person" } })).toEqual({
      "#": "Log",
      "#/$defs/codersdk.User": "Person",
      "#/$defs/codersdk.Role": "Role",
    });
    for (const wrong of [
      { rename: { Nobody: "Person" } },
      { rename: { "codersdk.User": "not a name" } },
      { rename: { "codersdk.User": "Role2", "codersdk.Role": "Role2" } },
      { rootName: "class" },
      { rootName: "Promise" },
    ]) {
      await expect(namesOf(schema, wrong)).rejects.toBeInstanceOf(GenerateError);
    }
  });
});

test("roots are named by title, else by file", async () => {
  expect(await namesOf({ title: "Audit log" })).toEqual({ "#": "AuditLog" });
  expect(await namesOf({ $id: "https://example.com/audit-log.schema.json" })).toEqual({ "#": "AuditLog" });
});

test("one type per definition over several documents", async () => {
  const schema = {
    title: "Order",
    properties: {
      user: { $ref: "user.json" },
      here: { $ref: "#/$defs/Address" },
      there: { $ref: "user.json#/$defs/Address" },
      again: { $ref: "user.json#/$defs/Address" },
    },
    $defs: { Address: { type: "string" } },
  };
  const documents = { "user.json": { $defs: { Address: { type: "number" } } } };
  expect(Object.values(await namesOf(schema, { documents }))).toEqual([
    "Order",
    "Address",
    "UserAddress",
    "User",
  ]);
});

test("what contains itself, and what stands under an unknown keyword, has a name", async () => {
  const names = await namesOf({
    title: "Home",
    properties: {
      tree: { properties: { left: { $ref: "#/properties/tree" } } },
      plain: { type: "string" },
      same: { $ref: "#/properties/plain" },
      user: { $ref: "#/components/schemas/User" },
    },
    components: { schemas: { User: { type: "object" } } },
  });
  expect(names).toEqual({
    "#": "Home",
    "#/components/schemas/User": "User",
    "#/properties/tree": "HomeTree",
  });
});

test("enums of properties are named after their place where that name is free", async () => {
  const status = { enum: ["a", "b"] };
  const names = await namesOf({
    title: "Home",
    properties: {
      status,
      modes: { items: status },
      one: { enum: ["a"] },
      kind: status,
      limited: { ...status, minLength: 1 },
    },
    $defs: { HomeKind: {} },
  });
  expect(names).toEqual({
    "#": "Home",
    "#/$defs/HomeKind": "HomeKind",
    "#/properties/status": "HomeStatus",
    "#/properties/modes/items": "HomeModes",
  });
});

test.each([
  ["\u0390", "\u03aa\u0301"],
  ["\u0303a", "\u00d1a"],
  ["a \u030cb", "A\u030cb".normalize("NFC")],
  ["\u01f0", "J\u030c"],
  ["\ufb03", "FFI"],
])("a name is in NFC where its capital is not: %j", async (key, name) => {
  const { model } = await readModel({ schema: { title: "A", $defs: { [key]: { type: "object" } } } });
  expect([...model.names.values()]).toEqual(["A", name]);
  expect(isTypeName(name)).toBe(true);
});

test("a name is found whatever characters a key has", () => {
  for (let code = 0; code < 0x30000; code += 1)
    for (const key of [String.fromCodePoint(code), `a ${String.fromCodePoint(code)}`])
      if (!isTypeName(typeName(key))) throw new Error(`${code.toString(16)}: ${typeName(key)}`);
});

test("nothing that is exported for one type collides with anything else", async () => {
  const key = fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom(
      "user",
      "User",
      "USER",
      "KnownUser",
      "UserValues",
      "isUser",
      "user-s",
      "users",
      "a.b",
      "c.b",
      "Set",
      "Issue",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(key, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (keys, open) => {
        const list = { enum: ["a", "b"] };
        const schema = {
          title: "User",
          $defs: Object.fromEntries(
            keys.map((each) => [each, open ? { anyOf: [list, { type: "string" }] } : list]),
          ),
        };
        const { model } = await readModel({ schema: schema as never });
        const exported = [...model.names].flatMap(([id, name]) => {
          const { known, isKnown, values, ...always } = surfaceOf(name);
          const kind = enumOf(model, id);
          return [
            ...Object.values(always),
            ...(kind ? [values] : []),
            ...(kind?.open ? [known, isKnown] : []),
          ];
        });
        expect(exported.length).toBe(new Set(exported).size);
        expect(model.names.size).toBe(keys.length + 1);
      },
    ),
    { numRuns: 150 },
  );
});

test("the names of the audit log", async () => {
  const schema: Json = JSON.parse(
    readFileSync(new URL("../../schemas/coder-auditlog/schema.json", import.meta.url), "utf8"),
  );
  expect(Object.values(await namesOf(schema as object))).toEqual([
    "AuditLog",
    "AuditAction",
    "AuditDiff",
    "AuditDiffField",
    "LoginType",
    "MinimalOrganization",
    "ResourceType",
    "SlimRole",
    "User",
    "UserStatus",
  ]);
});

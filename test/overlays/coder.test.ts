import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { applyOverlays } from "../../src/overlays.ts";
import { readRoot } from "../../src/read.ts";

const schemaFile = "schemas/coder-auditlog/schema.json";
const shared = path.resolve("../shared/coder");
const skip = existsSync(shared) ? false : "../shared is missing: the Coder documents are not tested";
if (skip) console.log(skip);

async function corrected(file: string, overlays?: false | readonly string[]) {
  const { documents, problems, corrections } = await applyOverlays([await readRoot(file)], overlays);
  return { json: documents[0]?.json as object, problems, corrections };
}

describe("the overlays of coder-auditlog", () => {
  test("apply to the schema beside them", async () => {
    const both = await corrected(schemaFile, ["corrections", "presence"]);
    expect(both.problems).toEqual([]);
    expect(both.corrections.map(({ id }) => id)).toEqual([
      "user-nullable",
      "user-status-dormant",
      "newer-resource-types",
      "audit-log-required",
      "diff-field-required",
      "user-required",
      "slim-role-required",
      "minimal-organization-required",
    ]);
    expect(both.corrections[2]?.pointers).toEqual(["/$defs/codersdk.ResourceType/enum"]);
    expect((await corrected(schemaFile)).corrections.map(({ overlay }) => overlay)).toEqual(
      Array(3).fill("corrections"),
    );
    expect((await corrected(schemaFile, false)).corrections).toEqual([]);
  });

  // Skipped without ../shared/coder: the upstream schema as it is published is not part of this repository.
  test.skipIf(skip)("stand over the verbatim upstream", () => {
    expect(readFileSync(schemaFile).equals(readFileSync(path.join(shared, "auditlog.schema.json")))).toBe(
      true,
    );
  });

  const names = skip
    ? []
    : readdirSync(path.join(shared, "instances")).filter((name) => /^(?:real|shape|newer)-/.test(name));
  // Skipped without ../shared/coder: the documents are not part of this repository.
  test.skipIf(skip).each([
    // Without overlays, the schema refuses some of what the server sends: else the corrections would prove nothing.
    [false, /^shape-login-unknown-user-null|^shape-user-dormant|^newer-/],
    [undefined, /^$/],
    // Requires what this excerpt of a log, cut off by whoever posted it, leaves out.
    [["corrections", "presence"], /^real-issue-13896-as-posted/],
  ] as const)("with overlays %j, Ajv refuses no document but %s", async (overlays, refused) => {
    const { json } = await corrected(schemaFile, overlays as false | readonly string[] | undefined);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(json);
    const verdicts = names.map((name) => {
      const { instance } = JSON.parse(readFileSync(path.join(shared, "instances", name), "utf8"));
      return { name, valid: validate(instance), errors: validate.errors };
    });
    for (const { name, valid, errors } of verdicts)
      expect({ name, valid, errors }).toMatchObject({ valid: !refused.test(name) });
    expect(verdicts).toHaveLength(names.length);
  });

  /** Patch ids by what is said of them, for the overlays over another version of the upstream schema. */
  async function verdictsOver(version: string) {
    const folder = path.resolve("schemas/coder-auditlog");
    const { problems, corrections } = await corrected(path.join(shared, "history", version), [
      path.join(folder, "corrections.overlay.json"),
      path.join(folder, "presence.overlay.json"),
    ]);
    const said = (pattern: RegExp) => problems.flatMap(({ message }) => pattern.exec(message)?.[1] ?? []);
    const verdicts = {
      applied: corrections.map(({ id }) => id),
      unnecessary: said(/^Patch "([\w-]+)" is no longer needed/),
      stale: said(/of patch "([\w-]+)" .* no longer applies/),
      idle: said(/of patch "([\w-]+)" .* unnecessary/),
    };
    expect(Object.values(verdicts).flat()).toHaveLength(problems.length + corrections.length);
    return verdicts;
  }

  const first = ["user-nullable", "user-status-dormant", "newer-resource-types"];
  const required = ["audit-log-required", "diff-field-required", "user-required"];
  const later = ["slim-role-required", "minimal-organization-required"];
  // Skipped without ../shared/coder: older versions of the upstream schema are not part of this repository.
  test.skipIf(skip).each([
    // No user was dormant yet, and roles and organizations had other definitions.
    [
      "v1-2023-01.json",
      ["user-nullable", "newer-resource-types", ...required],
      ["user-status-dormant", ...later],
      [],
    ],
    ["v3-2024-02.json", [...first, ...required], later, []],
    ["v6-2025-11.json", [...first, ...required, ...later], [], []],
    // Upstream did what the two patches ask for.
    [
      "v8-2026-08.json",
      ["user-nullable", ...required, ...later],
      [],
      ["user-status-dormant", "newer-resource-types"],
    ],
  ])("over %s", async (version, applied, stale, unnecessary) => {
    expect(await verdictsOver(version)).toEqual({ applied, stale, unnecessary, idle: [] });
  });
});

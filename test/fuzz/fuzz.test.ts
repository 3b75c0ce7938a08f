import { expect, test } from "vitest";
import { load } from "../../src/load.ts";
import { fuzz } from "./fuzz.ts";

const options = { seed: 20_260_000, documentsPerSchema: 20 };

test("random documents are judged as Ajv and hyperjump judge them, but for their known faults", async () => {
  const { differences, valid } = await fuzz({ load, ...options, pairs: 2000 });
  expect(differences).toEqual([]);
  // Where nearly all or nearly none were valid, little would have been tested.
  expect(valid).toBeGreaterThan(600);
  expect(valid).toBeLessThan(1400);
});

test("a guard that is wrong is found, and the pair made small", async () => {
  const careless: typeof load = async (asked) => {
    const loaded = await load(asked);
    const isWrong = (value: unknown) => Array.isArray(value) && value.length === 2;
    const is = (value: unknown) => isWrong(value) !== loaded.is(value);
    const validate = (value: unknown) =>
      is(value) ? { ok: true as const, value } : { ok: false as const, issues: [issue] };
    return { ...loaded, is, validate };
  };
  const issue = { instancePath: "", keyword: "not", schemaPath: "/not", message: "" };
  const { differences } = await fuzz({ load: careless, ...options, pairs: 60 });
  expect(differences.length).toBeGreaterThan(0);
  for (const { pair } of differences) expect(JSON.stringify(pair.document).length).toBeLessThan(20);
});

test("an issue that is not true is found", async () => {
  const misleading: typeof load = async (asked) => {
    const loaded = await load(asked);
    const issue = { instancePath: "", keyword: "", schemaPath: "/nowhere", message: "" };
    const validate: typeof loaded.validate = (value) =>
      loaded.is(value) ? { ok: true, value } : { ok: false, issues: [issue] };
    return { ...loaded, validate };
  };
  const { differences } = await fuzz({ load: misleading, ...options, pairs: 160 });
  expect(differences.map(({ verdicts }) => String(verdicts.ours))).toContainEqual(
    expect.stringMatching(/^untrue issue, no such schema/),
  );
});

import { expect, test } from "vitest";
import { manifestOf } from "../../src/output/manifest.ts";

const files = [
  { path: "src/b.ts", text: "" },
  { path: "src/Z.ts", text: "z" },
  { path: "src/a.ts", text: "a" },
];
const inputs = [
  { path: "schema.json", text: "{}" },
  { path: "a.overlay.json", text: "[]" },
];

test("is sorted, and the same whatever the order of its inputs", () => {
  const options = { b: { d: 1, c: [2, 1] }, a: null };
  const one = manifestOf(files, { inputs, options });
  const reordered = { a: null, b: { c: [2, 1], d: 1 } };
  expect(manifestOf(files.toReversed(), { inputs: inputs.toReversed(), options: reordered })).toEqual(one);
  expect(one.path).toBe("generated.manifest.json");
  expect(one.text.endsWith("}\n")).toBe(true);
  const json = JSON.parse(one.text);
  expect(Object.keys(json)).toEqual(["generator", "inputs", "options", "files", "sha256"]);
  expect(Object.keys(json.files)).toEqual(["src/Z.ts", "src/a.ts", "src/b.ts"]);
  expect(json.files["src/b.ts"]).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(json.inputs).toEqual([
    { path: "a.overlay.json", sha256: "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945" },
    { path: "schema.json", sha256: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" },
  ]);
});

test("changes with every input, option and file", () => {
  const texts = [
    manifestOf(files, { inputs, options: {} }),
    manifestOf(files, { inputs, options: { a: 1 } }),
    manifestOf(files, { inputs: inputs.slice(1), options: {} }),
    manifestOf(files.slice(1), { inputs, options: {} }),
    manifestOf([...files.slice(1), { path: "src/b.ts", text: " " }], { inputs, options: {} }),
  ].map(({ text }) => JSON.parse(text).sha256);
  expect(new Set(texts).size).toBe(texts.length);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runtimeNames } from "../../src/schema/runtimeName.ts";

const folder = new URL("../../templates/runtime/", import.meta.url);

test("lists the files of templates/runtime", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
  expect([...runtimeNames].sort()).toEqual(files.sort());
});

test.each(runtimeNames)("%s exports one thing, of its name", (name) => {
  const source = readFileSync(new URL(`${name}.ts`, folder), "utf8");
  const exported = Array.from(
    source.matchAll(/^export (?:\w+ )?(?:class|const|function|interface|type) (\w+)/gm),
    ([, each]) => each,
  );
  expect(source.match(/^export\b/gm)).toHaveLength(1);
  expect(exported.map((each = "") => each.charAt(0).toLowerCase() + each.slice(1))).toEqual([name]);
  expect(source.split("\n").length).toBeLessThan(300);
});

import { expect, test } from "vitest";
import { openUsage } from "../../../src/emit/guards/usage.ts";

/** Which of `names` are used, where each block notes all of them, as what looks at much and keeps little does. */
function usedOf(names: readonly string[], blocks: readonly (readonly [text: string, name?: string])[]) {
  const usage = openUsage();
  for (const [text, name] of blocks) {
    for (const each of names) usage.note(each);
    usage.close([text], name);
  }
  return names.filter(usage.isUsed);
}

test("what was noted is used where the text has it", () => {
  expect(usedOf(["testA", "testB"], [["return testB(value);"]])).toEqual(["testB"]);
});

test("each piece of a block is looked at", () => {
  const usage = openUsage();
  for (const name of ["Evaluated", "testB", "testC"]) usage.note(name);
  usage.close(["function testA(value: unknown): Evaluated {\n", "  return testB(value);\n", "}\n"]);
  expect(["Evaluated", "testB", "testC"].filter(usage.isUsed)).toEqual(["Evaluated", "testB"]);
});

test("a function that nothing calls uses nothing", () => {
  const blocks = [["return true;"], ["return testB(value);", "testA"]] as const;
  expect(usedOf(["testA", "testB"], blocks)).toEqual([]);
});

test("functions that call each other alone are not used", () => {
  const blocks = [
    ["return testB(value);", "testA"],
    ["return testA(value);", "testB"],
    ["return true;"],
  ] as const;
  expect(usedOf(["testA", "testB"], blocks)).toEqual([]);
});

test("a function that is called only later uses what it mentions", () => {
  const blocks = [
    ["return testC(value);", "testB"],
    ["return testB(value);", "testA"],
    ["testA(value);"],
  ] as const;
  expect(usedOf(["testA", "testB", "testC"], blocks)).toEqual(["testA", "testB", "testC"]);
});

test("a long chain of calls does not need the call stack", () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `test${index}x`);
  const usage = openUsage();
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next !== undefined) usage.note(next);
    usage.close([`return ${next}(value);`], name);
  });
  usage.note("test0x");
  usage.close(["return test0x(value);"]);
  expect(usage.isUsed("test49999x")).toBe(true);
});

test("what was made once counts for each block that has it", () => {
  const usage = openUsage();
  const found = usage.noting(() => {
    usage.note("isObject");
    return "isObject(value)";
  });
  usage.close(["return true;"]);
  expect(usage.isUsed("isObject")).toBe(false);
  usage.close([`return ${usage.again(found)};`]);
  expect(usage.isUsed("isObject")).toBe(true);
});

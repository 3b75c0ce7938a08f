import { expect, test } from "vitest";
import { isJsonObject } from "../../src/json.ts";
import { formatNames, formatOf } from "../../src/schema/formats.ts";
import { loadFormatHelper } from "./loadHelper.ts";
import { describeDrafts, suiteFiles, suiteGroups } from "./officialSuite.ts";

describeDrafts("formats", (draft) => {
  for (const file of suiteFiles(draft, "optional/format")) {
    test(file, async () => {
      const wrong: string[] = [];
      for (const group of suiteGroups(draft, `optional/format/${file}`)) {
        const name = isJsonObject(group.schema) ? group.schema["format"] : undefined;
        const format = formatOf(String(name));
        if (format === undefined) expect(file).toBe("unknown.json");
        const is = format === undefined ? () => true : await loadFormatHelper(format.helper);
        for (const { data, valid, description } of group.tests) {
          if ((typeof data === "string" ? is(data) : true) !== valid) {
            wrong.push(`${group.description}: ${description}: ${JSON.stringify(data)}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

test("each format accepts its own example", async () => {
  expect(formatNames).toHaveLength(19);
  for (const name of formatNames) {
    const { helper, example } = formatOf(name);
    expect([name, (await loadFormatHelper(helper))(example)]).toEqual([name, true]);
  }
});

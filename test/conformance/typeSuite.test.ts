import { describe, expect, test } from "vitest";
import { suiteFiles, suiteFolder, suiteRemotes } from "./suite.ts";
import { judgeTypes } from "./typeSuite.ts";

const folder = suiteFolder() as string;
const least = { "draft2020-12": 410, draft7: 285 };

// Skipped without ../shared/json-schema-test-suite: the official suite is not part of this repository.
describe.skipIf(folder === undefined)(
  "types of the official suite (needs ../shared/json-schema-test-suite)",
  () => {
    for (const draft of ["draft2020-12", "draft7"] as const) {
      test(`${draft}: types compile, take every valid document, refuse what a type can refuse`, async () => {
        const files = suiteFiles(folder, draft).filter(({ part }) => part === "required");
        const options = { documents: suiteRemotes(folder), dialect: draft };
        const plain = await judgeTypes(files, options);
        const indexed = await judgeTypes(files, options, { indexSignatures: true });
        expect([...plain, ...indexed].filter(({ errors }) => errors.length > 0)).toEqual([]);
        expect([...plain, ...indexed].filter(({ lies }) => lies.length > 0)).toEqual([]);
        for (const all of [plain, indexed])
          expect(all.flatMap(({ refused }) => refused).length).toBeGreaterThanOrEqual(least[draft]);
      });
    }
  },
);

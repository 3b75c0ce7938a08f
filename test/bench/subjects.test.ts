import { expect, test } from "vitest";
import { load } from "../../src/load.ts";
import { project } from "./buildChildren.ts";
import { documentsOf } from "./documents.ts";
import { subjects } from "./subjects.ts";
import { truth } from "./truth.ts";

// What is raced is also a test: our verdicts on documents that are valid or nearly so, against an exact judge's.
const judged = (await subjects(project)).filter(({ collect }) => !collect);

test.each(judged.map((subject) => [subject.name, subject] as const))(
  "%s: verdicts are right",
  async (_, subject) => {
    const { schema, documents = {}, asserted = false } = subject;
    const sets = documentsOf(subject, await truth({ schema, asserted }), 40);
    const formats = asserted ? "assert" : "annotate";
    const { is, validate } = await load({ schema, documents, formats, overlays: false });
    for (const [set, texts] of Object.entries(sets)) {
      const wrong = texts.filter((text) => {
        const document: unknown = JSON.parse(text);
        return is(document) !== (set === "valid") || validate(document).ok !== (set === "valid");
      });
      expect(wrong, set).toEqual([]);
    }
  },
);

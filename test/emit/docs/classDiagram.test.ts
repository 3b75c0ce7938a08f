import { expect, test } from "vitest";
import { below, pageOf } from "./page.ts";

test("draws types, enums and how they lead to each other", async () => {
  const text = await pageOf(
    {
      type: "object",
      required: ["kind"],
      properties: {
        kind: { $ref: "#/$defs/Kind" },
        pets: { type: "array", items: { $ref: "#/$defs/Pet" } },
        "a b": { type: "string" },
      },
      $defs: {
        Kind: { enum: ["x", ""] },
        Pet: { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/note" }] },
        Cat: { allOf: [{ $ref: "#/$defs/note" }], type: "object" },
        note: { type: "object", additionalProperties: { $ref: "#/$defs/Kind" } },
      },
    },
    { rename: { note: "note" } },
  );
  expect(below(text, "## Diagram")).toBe(`\`\`\`mermaid
classDiagram
  class Root {
    kind Kind
    pets? Pet[]
    a#32;b? string
  }
  class Kind {
    <<enumeration>>
    x
    #34;#34;
  }
  class Pet
  class Cat
  class N_note["note"]
  Root --> "1" Kind : kind
  Root --> "*" Pet : pets
  Pet <|.. Cat
  Pet <|.. N_note
  N_note <|-- Cat
  N_note --> "*" Kind
\`\`\``);
});

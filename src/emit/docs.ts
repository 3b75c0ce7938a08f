import type { Model } from "../model/model.ts";
import { classDiagram } from "./docs/classDiagram.ts";
import { correctionSection } from "./docs/correctionSection.ts";
import { enumSection } from "./docs/enumSection.ts";
import { formatSection } from "./docs/formatSection.ts";
import { anchors, code, fence, paragraphs, prose, table } from "./docs/markdown.ts";
import { declaredEnums, declaredTypes, type NamedType } from "./docs/namedTypes.ts";
import { readerStyle } from "./docs/readerStyle.ts";
import type { TextStyle } from "./docs/shapeText.ts";
import { snippets } from "./docs/snippets.ts";
import { typeSection } from "./docs/typeSection.ts";
import type { Emitter } from "./emitter.ts";
import { surfaceOf } from "./surface.ts";

/** `README.md`: how to use the package, what its types and enums hold, and what was done to the schema. */
export const emitDocs: Emitter = (model, { name, command }) => {
  const types = declaredTypes(model);
  const enums = declaredEnums(model);
  const style = readerStyle(linksOf([name, "Install", "Use"], { Types: types, Enums: enums }));
  const example = snippets(model, name).map(({ purpose, code }) => `${purpose}\n\n${fence("ts", code)}`);
  const text = [
    `# ${prose(name)}\n`,
    introduction(model, style),
    section("Install", fence("sh", `npm install ${name}`)),
    section("Use", [importTable(name), surface(model), ...example].join("\n")),
    section("Types", types.map((type) => section(type.name, typeSection(model, type, style), 3)).join("\n")),
    section("Enums", enums.map((type) => section(type.name, enumSection(model, type, style), 3)).join("\n")),
    section("Diagram", diagram(model)),
    section("Formats", formatSection(model)),
    section("Corrections", correctionSection(model)),
    section(
      "How to make it again",
      `This package is generated; changes to its files would be lost.\n\n${fence("sh", command)}`,
    ),
  ];
  return [{ path: "README.md", text: text.filter((part) => part !== "").join("\n") }];
};

/** Nothing where there is nothing to say. */
function section(heading: string, body: string, level = 2): string {
  return body === "" ? "" : `${"#".repeat(level)} ${prose(heading)}\n\n${body}`;
}

/** Where the headings of types can be linked to: those in `groups`, each with its heading, after the headings `before`. */
function linksOf(before: readonly string[], groups: { readonly [heading: string]: readonly NamedType[] }) {
  const headings: { readonly text: string; readonly type?: string }[] = before.map((text) => ({ text }));
  for (const [text, types] of Object.entries(groups)) {
    if (types.length > 0) headings.push({ text }, ...types.map(({ name }) => ({ text: name, type: name })));
  }
  const slugs = anchors(headings.map(({ text }) => text));
  return new Map(
    headings.flatMap(({ type }, index) => (type === undefined ? [] : [[type, slugs[index] as string]])),
  );
}

function introduction(model: Model, style: TextStyle): string {
  const roots = model.roots.map((root) => style.name(model.names.get(root) ?? "")).join(", ");
  const description = model.shapes[model.roots[0] as number]?.note.description ?? "";
  const [first] = paragraphs(description);
  const what = `TypeScript types, enum constants, guards and fixtures for ${roots}, generated from JSON Schema.`;
  const needs =
    "No dependencies. ES modules, which `require` loads as well, for Node 20.19 or 22.12 and newer.";
  return [what, ...(first ? [first] : []), needs].map((paragraph) => `${paragraph}\n`).join("\n");
}

function importTable(name: string): string {
  return table(
    ["Import", "What it holds"],
    [
      [code(name), "types, enums and guards"],
      [code(`${name}/fixtures`), "valid and invalid documents, for tests"],
      [code(`${name}/schema.json`), "the JSON Schema that the guards judge by"],
    ],
  );
}

/** What stands beside each type, told of the root. */
function surface(model: Model): string {
  const root = surfaceOf(model.names.get(model.roots[0] as number) ?? "");
  const functions = [
    `${code(root.is)} narrows`,
    `${code(root.validate)} lists what is wrong`,
    `${code(root.assert)} throws it`,
    `${code(root.schema)} is a [Standard Schema](https://standardschema.dev)`,
    `${code(root.fixture)} makes a valid document`,
  ];
  return `Each type has the same company. For ${code(root.type)}: ${functions.join(", ")}.\n`;
}

function diagram(model: Model): string {
  const { text, missing } = classDiagram(model);
  const note =
    missing === 0 ? "" : `\nThe types nearest to the root; ${missing} more are not in the picture.\n`;
  return fence("mermaid", text) + note;
}

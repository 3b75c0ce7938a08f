import { readFileSync } from "node:fs";
import type { Model } from "../model/model.ts";
import type { Emitter } from "./emitter.ts";

const skeleton = new URL("../../templates/package/package.json", import.meta.url);

/**
 * `package.json`, which is `templates/package/package.json` with the fields that depend on the schema or the options
 * filled in, and `schema.json`, which guards judge by and messages point into.
 *
 * ESM only, without top-level await, so that `require` can load it on every Node that `engines` allows. `src` is
 * published because the source maps lead there. There is no `.gitignore`: whether `dist` is committed is for the
 * repository to say that the package stands in, and `files` publishes it either way.
 */
export const emitPackage: Emitter = (model, { name, version, license }) => {
  const manifest = JSON.parse(readFileSync(skeleton, "utf8"));
  const filled = { ...manifest, name, version, description: descriptionOf(model), license };
  return [
    { path: "package.json", text: `${JSON.stringify(filled, null, 2)}\n` },
    { path: "schema.json", text: `${JSON.stringify(model.schema, null, 2)}\n` },
  ];
};

/** One line: the root's first paragraph, or what the package holds. */
function descriptionOf({ shapes, roots, names }: Model): string {
  const notes = roots.map((root) => shapes[root]?.note);
  const paragraph = notes.find((note) => note?.description)?.description?.split(/\n\s*\n/)[0];
  const titles = roots.map((root, index) => notes[index]?.title ?? names.get(root) ?? "").join(", ");
  const said = paragraph ?? `Types, enum constants, guards and fixtures for ${titles}`;
  return said.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

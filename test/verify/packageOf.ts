import { ts } from "ts-morph";
import { generate } from "../../src/generate.ts";
import type { Json } from "../../src/json.ts";
import type { Model } from "../../src/model/model.ts";
import type { GenerateOptions } from "../../src/options.ts";
import { readModel } from "../../src/readModel.ts";
import type { PackageOnDisk } from "../../src/verify/packageOnDisk.ts";

/** A package as it would lie on disk, and the model that verify reads from its schema. */
export async function packageOf(
  schema: Json,
  options: Omit<GenerateOptions, "schema"> = {},
): Promise<{ found: PackageOnDisk; model: Model }> {
  const { files } = await generate({ ...options, schema: schema as GenerateOptions["schema"] });
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  const bundled = JSON.parse(text("schema.json"));
  const { model } = await readModel({ ...options, schema: bundled, overlays: false });
  const manifest = JSON.parse(text("generated.manifest.json"));
  return {
    found: {
      files: files.filter(({ path }) => path.startsWith("src/")),
      schema: bundled,
      options: manifest.options,
    },
    model,
  };
}

/** The same package with one text in a module replaced by another. */
export function edited(found: PackageOnDisk, path: string, from: string | RegExp, to: string): PackageOnDisk {
  const files = found.files.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`${path} has no ${from}`);
    return { path, text };
  });
  return { ...found, files };
}

/** The same package with the first node of a module that `rewrite` has a text for replaced by that text. */
export function rewritten(
  found: PackageOnDisk,
  path: string,
  rewrite: (node: ts.Node) => string | undefined,
): PackageOnDisk {
  const { text = "" } = found.files.find((file) => file.path === path) ?? {};
  const first = (node: ts.Node): string | undefined => {
    const by = rewrite(node);
    if (by !== undefined) return text.slice(0, node.getStart()) + by + text.slice(node.end);
    return ts.forEachChild(node, first);
  };
  const changed = first(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  if (changed === undefined) throw new Error(`${path} has no such node`);
  return {
    ...found,
    files: found.files.map((file) => (file.path === path ? { path, text: changed } : file)),
  };
}

import path from "node:path";
import { pathToFileURL } from "node:url";
import { defaultLoaders, type Loader, lilconfig } from "lilconfig";
import { GenerateError, problem } from "../problems.ts";
import { displayPath } from "../read/displayPath.ts";
import { parseDocument } from "../read/parseDocument.ts";
import { reasonOf } from "../read/readLocal.ts";
import { type Document, positionOf } from "../read.ts";

/** The name of the key in package.json, and of the config files. */
export const configName = "json-schema-to-package";

/** A config file as it was read: `value` is what the config says. */
export interface ConfigFile {
  /** Absolute. */
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `pointer` (JSON Pointer within `value`) stands; just the file where it is a program. */
  position(pointer: string): { readonly file: string; readonly line?: number; readonly column?: number };
}

const extensions = [".json", ".yaml", ".yml", ".js", ".mjs", ".cjs"];
const searchPlaces = [
  "package.json",
  ...["", ...extensions].map((extension) => `.${configName}rc${extension}`),
  ...extensions.map((extension) => `${configName}.config${extension}`),
];

/**
 * The config in the folder `cwd` or the nearest above it, or the one in `file`. `undefined` where none is found.
 * Rejects with a {@link GenerateError} for one that cannot be read.
 */
export async function findConfig(cwd: string, file?: string): Promise<ConfigFile | undefined> {
  const documents = new Map<string, Document>();
  const read: Loader = (name, content) => {
    const document = parseDocument(pathToFileURL(name).href, displayPath(name), Buffer.from(content));
    documents.set(name, document);
    return document.json;
  };
  let loading = file;
  const run: Loader = (name, content) => {
    loading = name;
    return defaultLoaders[path.extname(name)]?.(name, content);
  };
  const loaders = Object.fromEntries(
    ["noExt", ...extensions].map((each) => [each, each.endsWith("js") ? run : read]),
  );
  const explorer = lilconfig(configName, { searchPlaces, loaders, cache: false });
  try {
    const found = await (file === undefined ? explorer.search(cwd) : explorer.load(path.resolve(cwd, file)));
    if (found === null) return undefined;
    const document = documents.get(found.filepath);
    const inside = path.basename(found.filepath) === "package.json" ? `/${configName}` : "";
    return {
      file: found.filepath,
      value: found.config,
      position: (pointer) =>
        (document && positionOf(document, inside + pointer)) ?? { file: displayPath(found.filepath) },
    };
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    const at = displayPath(path.resolve(cwd, loading ?? ""));
    throw new GenerateError([
      problem(at, "", `The config cannot be read: ${reasonOf(error)}.`, { file: at }),
    ]);
  }
}

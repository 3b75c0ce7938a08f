import path from "node:path";
import { pathToFileURL } from "node:url";
import { type ConfigFile, findConfig } from "./config/findConfig.ts";
import { packageEntries } from "./config/packageEntries.ts";
import type { Json } from "./json.ts";
import type { GenerateOptions } from "./options.ts";
import { isOverlayPath } from "./overlays/chooseOverlays.ts";
import { GenerateError, type Problem, problem } from "./problems.ts";
import { displayPath } from "./read/displayPath.ts";
import { parseDocument } from "./read/parseDocument.ts";
import { readLocal } from "./read/readLocal.ts";
import { escapeToken } from "./schema/pointer.ts";

/** One package to make: what from, and the folder (absolute) that it is written to. */
export interface PackageConfig {
  readonly out: string;
  readonly options: GenerateOptions;
}

/**
 * The packages that the config in or above `cwd` lists, or the one in `file`; `undefined` where there is no config. Paths in it are
 * relative to its file. Rejects with a {@link GenerateError} that holds everything wrong with it.
 */
export async function readConfig(cwd: string, file?: string): Promise<readonly PackageConfig[] | undefined> {
  const config = await findConfig(cwd, file);
  if (config === undefined) return undefined;
  const entries = packageEntries(config.value);
  const problems = entries.flatMap(({ pointer, findings }) =>
    findings.map(([key, message]) =>
      configProblem(config, pointer + (key && `/${escapeToken(key)}`), message),
    ),
  );
  if (problems.length > 0) throw new GenerateError(problems);
  const base = path.dirname(config.file);
  return Promise.all(entries.map(({ value }) => packageConfig(value as RawOptions, base)));
}

/** An options object as config files and flags give it: checked, but with its paths as written. */
export type RawOptions = Omit<GenerateOptions, "documents"> & {
  readonly out: string;
  readonly documents?: { readonly [uri: string]: Json };
};

/** Makes the paths of `raw` absolute, against the folder `base`, and reads the files that its `documents` name. */
export async function packageConfig(raw: RawOptions, base: string): Promise<PackageConfig> {
  const { out, schema, documents, overlays, ...rest } = raw;
  const resolved = (Array.isArray(schema) ? schema : [schema]).map((each) =>
    typeof each !== "string" || /^(?:https?|file):/i.test(each) || Object.hasOwn(documents ?? {}, each)
      ? each
      : path.resolve(base, each),
  );
  const read = await Promise.all(
    Object.entries(documents ?? {}).map(async ([uri, json]) => [
      uri,
      typeof json === "string" ? await readJson(path.resolve(base, json)) : json,
    ]),
  );
  return {
    out: path.resolve(base, out),
    options: {
      ...rest,
      schema: Array.isArray(schema) ? resolved : (resolved[0] as GenerateOptions["schema"]),
      ...(documents !== undefined && { documents: Object.fromEntries(read) }),
      ...(overlays !== undefined && {
        overlays:
          overlays === false
            ? overlays
            : overlays.map((each) => (isOverlayPath(each) ? path.resolve(base, each) : each)),
      }),
    },
  };
}

async function readJson(file: string): Promise<Json> {
  const uri = pathToFileURL(file).href;
  return parseDocument(uri, displayPath(file), await readLocal(uri, { folders: [], allowOutside: true }))
    .json;
}

function configProblem(config: ConfigFile, pointer: string, message: string): Problem {
  const position = config.position(pointer);
  return problem(`${position.file}#${pointer}`, "", message, { pointer, ...position });
}

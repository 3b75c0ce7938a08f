import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isJsonObject, type Json, type JsonObject, ownValue } from "../json.ts";
import type { OutputFile } from "../output.ts";
import { GenerateError, problem } from "../problems.ts";

/** A generated package as it lies on disk. */
export interface PackageOnDisk {
  /** The modules in `src`. */
  readonly files: readonly OutputFile[];
  /** What its guards judge by. */
  readonly schema: Json;
  /** The options that it was made with. */
  readonly options: JsonObject;
}

/** Reads the package in `dir`. Throws a {@link GenerateError} where there is none. */
export function packageOnDisk(dir: string): PackageOnDisk {
  const json = (name: string): Json => JSON.parse(readFileSync(path.join(dir, name), "utf8"));
  try {
    const manifest = json("generated.manifest.json");
    const options = isJsonObject(manifest) ? ownValue(manifest, "options") : undefined;
    const names = readdirSync(path.join(dir, "src")).filter((name) => name.endsWith(".ts"));
    const files = names.sort().map((name) => ({
      path: `src/${name}`,
      text: readFileSync(path.join(dir, "src", name), "utf8"),
    }));
    return { files, schema: json("schema.json"), options: isJsonObject(options) ? options : {} };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GenerateError([
      problem(dir, "", `${dir} holds no generated package: ${why}. Run generate first.`),
    ]);
  }
}

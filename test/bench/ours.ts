import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { GenerateOptions } from "../../src/options.ts";
import type { Judge } from "./judge.ts";

/** A generated package, on disk. */
export interface OurPackage {
  readonly folder: string;
  /** Name of the root's type. */
  readonly root: string;
}

/** Generates the package of `options` into `folder`, with the built generator of the project at `project`. */
export async function ourPackage(
  project: string,
  folder: string,
  options: GenerateOptions,
): Promise<OurPackage> {
  const entry = pathToFileURL(path.join(project, "dist/index.js")).href;
  const { generate } = (await import(entry)) as typeof import("../../src/index.ts");
  const { files, root } = await generate(options);
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return { folder, root };
}

/** The root's guard, or `validate` where all issues are asked for, imported as a user would: from the emitted `./guards`. */
export async function ourJudge({ folder, root }: OurPackage, collect: boolean): Promise<Judge> {
  const guards = await import(pathToFileURL(path.join(folder, "dist/guards.js")).href);
  if (!collect) return guards[`is${root}`];
  const validate: (value: unknown) => { readonly ok: boolean } = guards[`validate${root}`];
  return (value) => validate(value).ok;
}

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

/** What the contender is called that reads the message of every issue. */
export const withMessages = "ours, messages read";

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

/**
 * The root's guard, or `validate` where all issues are asked for, imported as a user would: from the emitted `./guards`. Whoever
 * refuses a document must have a list of issues, and where messages are `read`, each must have one: else it counts as taken.
 */
export async function ourJudge({ folder, root }: OurPackage, collect: boolean, read = false): Promise<Judge> {
  const guards = await import(pathToFileURL(path.join(folder, "dist/guards.js")).href);
  if (!collect) return guards[`is${root}`];
  const validate: (value: unknown) => Validated = guards[`validate${root}`];
  if (!read) {
    return (value) => {
      const result = validate(value);
      return result.ok || result.issues.length === 0;
    };
  }
  return (value) => {
    const result = validate(value);
    if (result.ok) return true;
    let letters = 0;
    for (const { message } of result.issues) letters += message.length;
    return letters === 0;
  };
}

type Validated =
  | { readonly ok: true }
  | { readonly ok: false; readonly issues: readonly { readonly message: string }[] };

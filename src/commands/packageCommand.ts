import type { Options } from "yargs";
import type { PackageConfig } from "../config.ts";
import type { Problem } from "../problems.ts";
import type { Flags } from "./flags.ts";
import type { Colors } from "./terminal.ts";

/** A command that does something with each package that the flags or the config name. */
export interface PackageCommand {
  readonly name: string;
  readonly describe: string;
  /** As in "Generating generated/user ...", while it runs. */
  readonly doing: string;
  /** Flags of its own. */
  readonly flags?: { readonly [flag: string]: Options };
  /** Command lines, `$0` for the program, each with what it does. */
  readonly examples: readonly [line: string, meaning: string][];
  /** Loads what the command needs, so that `--help` does not wait for it. */
  load(): Promise<(config: PackageConfig, flags: Flags) => Promise<Outcome>>;
}

/** What a command has to say about one package. */
export interface Outcome {
  /** Whether the command may end with exit code 0. */
  readonly ok: boolean;
  /** Warnings and notes; errors are thrown. */
  readonly problems: readonly Problem[];
  /** For `--json`. */
  readonly result: object;
  /** For people: the first line says it all. `folder` is the package's. */
  readonly lines: (folder: string, colors: Colors) => readonly string[];
}

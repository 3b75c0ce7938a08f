import type { Options } from "yargs";
import { optionTypes } from "../config/optionTypes.ts";
import { optionRows } from "../options.ts";

/** Flags of every command. */
export const globalFlags: { readonly [flag: string]: Options } = {
  config: { type: "string", requiresArg: true, describe: "Config file, instead of the nearest one found" },
  json: { type: "boolean", describe: "Print one JSON document for machines" },
  quiet: { type: "boolean", describe: "Print only what went wrong" },
};

/** One flag for each option of a package; `hidden` ones stand in no help text. */
export function packageFlags(hidden = false): { readonly [flag: string]: Options } {
  return Object.fromEntries(
    optionRows.map((row) => {
      const { flag } = optionTypes[row.type];
      const options: Options = {
        type: flag === "boolean" ? "boolean" : "string",
        describe: row.description,
        defaultDescription: row.default === "required" ? "from the config" : row.default,
        group: "Package:",
        hidden,
        requiresArg: flag === "value",
      };
      return [row.flag, options];
    }),
  );
}

/** What yargs makes of the command line. */
export interface Flags {
  readonly [flag: string]: unknown;
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

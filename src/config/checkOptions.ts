import { nearestName } from "../nearestName.ts";
import { optionRows } from "../options.ts";
import { optionTypes } from "./optionTypes.ts";

/** What is wrong with the value at `key` of an options object; "" for the object itself. */
export type Finding = readonly [key: string, message: string];

/** Judges one options object of a config file, by the rows of `options.ts`. */
export function* optionFindings(options: object): Generator<Finding> {
  for (const [key, value] of Object.entries(options)) {
    const row = optionRows.find(({ name }) => name === key);
    if (row === undefined) yield [key, unknownOption(key)];
    else if (!optionTypes[row.type].accepts(value)) {
      yield [key, `Option "${key}" must be ${optionTypes[row.type].expected}, not ${shown(value)}.`];
    }
  }
  for (const { name } of optionRows.filter((row) => row.default === "required")) {
    if (!Object.hasOwn(options, name)) yield ["", `Option "${name}" is missing.`];
  }
}

function unknownOption(key: string): string {
  const names = optionRows.map(({ name }) => name);
  const flagged = optionRows.find(({ flag }) => flag === key)?.name;
  const nearest = flagged ?? nearestName(key, names);
  return `Unknown option ${JSON.stringify(key)}.${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`;
}

/** A value in a message, on one short line. */
export function shown(value: unknown): string {
  const text = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

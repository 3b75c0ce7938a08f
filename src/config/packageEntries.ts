import path from "node:path";
import { type Finding, optionFindings, shown } from "./checkOptions.ts";

/** One package of a config. The findings of the config itself stand in an entry of their own. */
export interface PackageEntry {
  readonly value: unknown;
  /** JSON Pointer within the config. */
  readonly pointer: string;
  readonly findings: readonly Finding[];
}

/** The packages of a config: the config itself is one, or it lists them under `packages`. */
export function packageEntries(config: unknown): readonly PackageEntry[] {
  if (!isObject(config)) return [faulty(config, [["", `A config is an object, not ${shown(config)}.`]])];
  if (!Object.hasOwn(config, "packages")) return [packageEntry(config, "")];
  const { packages, $schema: _, ...others } = config as { packages: unknown; $schema?: unknown };
  const findings: Finding[] = Object.keys(others).map((key) => [
    key,
    `Option "${key}" belongs in the entries of "packages".`,
  ]);
  if (!Array.isArray(packages) || packages.length === 0) {
    return [
      faulty(config, [...findings, ["packages", `"packages" must be a list of at least one package.`]]),
    ];
  }
  const folders = packages.map(
    (each: unknown) => isObject(each) && path.normalize(String((each as { out?: unknown }).out)),
  );
  const entries = packages.map((each: unknown, index) => {
    const entry = packageEntry(each, `/packages/${index}`);
    const isTaken = folders[index] !== false && folders.indexOf(folders[index] as string) < index;
    return isTaken ? { ...entry, findings: [...entry.findings, sharedFolder] } : entry;
  });
  return findings.length > 0 ? [faulty(config, findings), ...entries] : entries;
}

const sharedFolder: Finding = ["out", "Two packages are written to this folder."];

function packageEntry(value: unknown, pointer: string): PackageEntry {
  if (!isObject(value))
    return { ...faulty(value, [["", `A package is an object, not ${shown(value)}.`]]), pointer };
  const { $schema: _, ...options } = value as { $schema?: unknown };
  return { value: options, pointer, findings: [...optionFindings(options)] };
}

function faulty(value: unknown, findings: readonly Finding[]): PackageEntry {
  return { value, pointer: "", findings };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

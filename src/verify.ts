import { isJsonObject, type JsonObject, ownValue } from "./json.ts";
import type { GenerateOptions } from "./options.ts";
import { readModel } from "./readModel.ts";
import { compileStrictly } from "./verify/compileStrictly.ts";
import type { Disagreement } from "./verify/explanations.ts";
import { type Judged, judgeAlike } from "./verify/judgeAlike.ts";
import { type PackageOnDisk, packageOnDisk } from "./verify/packageOnDisk.ts";
import { refusedDocuments } from "./verify/refusedDocuments.ts";
import { readSecondly } from "./verify/secondReader.ts";

/** One proof of a package. */
export interface Check {
  readonly name: "compile" | "guards" | "types";
  readonly ok: boolean;
  /** What was looked at, in words with figures. */
  readonly summary: string;
  readonly failures: readonly string[];
}

/** What {@link verifyPackage} found. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Where our types and the second reader's differ, each with the reason why both may be right, if one is known. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Proves the package in `dir` as it lies there: its modules compile under the strictest settings; its guards and Ajv judge every fixture
 * and every mutant of one alike, under its own `schema.json`; its types take those that are valid, and agree with the types of
 * json-schema-to-typescript, or it is known why not. Rejects with a GenerateError where `dir` holds no package.
 */
export async function verifyPackage(dir: string): Promise<VerifyReport> {
  const found = packageOnDisk(dir);
  const { model } = await readModel({ ...namingOptions(found.options), ...rootsOf(found) });
  const faults = compileStrictly(found.files);
  const judged = judgeAlike(found, model);
  const { compared, unread, disagreements, unreadable } = await readSecondly(found.files, model);
  const refused = refusedDocuments(found.files, judged.valid);
  const unexplained = disagreements.filter(({ reason }) => reason === undefined);
  const checks: Check[] = [
    {
      name: "compile",
      ok: faults.length === 0,
      summary: `${found.files.length} modules, strict`,
      failures: faults,
    },
    {
      name: "guards",
      ok: judged.failures.length === 0,
      summary: guardsSummary(judged),
      failures: judged.failures,
    },
    {
      name: "types",
      ok: refused.length === 0 && unexplained.length === 0,
      summary: [
        unreadable ?? typesSummary(compared, unread, disagreements),
        `${judged.valid.length} valid documents, ${refused.length || "none"} refused`,
      ].join("; "),
      failures: [...refused, ...unexplained.map(differenceText)],
    },
  ];
  return { ok: checks.every(({ ok }) => ok), checks, disagreements };
}

function differenceText({ at, ours, theirs, kind }: Disagreement): string {
  return `${at}: ${ours || "nothing"} here, ${theirs || "nothing"} there (${kind})`;
}

function guardsSummary({ documents, faults, unread }: Judged): string {
  const known = [...faults].map(([fault, count]) => `${fault} (${count})`);
  const notes = [
    ...(unread.length > 0 ? [`Ajv cannot read ${unread.join(", ")}`] : []),
    ...(known.length > 0 ? [`but for known faults: ${known.join("; ")}`] : []),
  ];
  return [`${documents} fixtures and mutants, judged by the guards and by Ajv`, ...notes].join("; ");
}

function typesSummary(
  compared: readonly string[],
  unread: readonly string[],
  disagreements: readonly Disagreement[],
): string {
  const explained = disagreements.filter(({ reason }) => reason !== undefined).length;
  const figures = `${disagreements.length} differences, ${explained} explained`;
  const missing = unread.length > 0 ? `; it has no type for ${unread.join(", ")}` : "";
  return `${compared.length} types against json-schema-to-typescript, ${figures}${missing}`;
}

/** The root of `schema.json`, or, where a package has several, those that it embeds. */
function rootsOf({ schema, options }: PackageOnDisk): Pick<GenerateOptions, "schema" | "documents"> {
  const roots = ownValue(options, "roots");
  if (!Array.isArray(roots) || !isJsonObject(schema)) return { schema: schema as JsonObject | boolean };
  const embedded = ownValue(schema, "$defs") ?? ownValue(schema, "definitions") ?? {};
  const documents = Object.values(embedded as JsonObject).flatMap((json) => {
    const id = isJsonObject(json) ? (ownValue(json, "$id") ?? ownValue(json, "id")) : undefined;
    return typeof id === "string" ? [[id, json] as const] : [];
  });
  return { schema: roots as readonly string[], documents: Object.fromEntries(documents) };
}

/** The options in a manifest that decide names and readings. The schema on disk has its overlays and open enums already. */
function namingOptions(options: { readonly [name: string]: unknown }): Omit<GenerateOptions, "schema"> {
  const { rootName, stripPrefix, rename, dialect, formats, content } = options as GenerateOptions &
    Record<string, never>;
  const kept = { rootName, stripPrefix, rename, dialect, formats, content };
  const entries = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries), overlays: false };
}

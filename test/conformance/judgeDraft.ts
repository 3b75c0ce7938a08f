import type { Loaded } from "../../src/load.ts";
import type { GenerateOptions } from "../../src/options.ts";
import type { SuiteFile, SuiteGroup, SuiteTest } from "./suite.ts";

/** How our guards did on one file of the suite. */
export interface FileVerdict {
  readonly file: SuiteFile;
  readonly tests: number;
  readonly misses: readonly Miss[];
}

/** A test that we judge otherwise than the suite. */
export interface Miss {
  readonly file: string;
  readonly group: string;
  readonly test: string;
  /** What the suite says and what we say, in a few words. */
  readonly verdict: string;
}

export type Load = (options: GenerateOptions) => Promise<Loaded>;

/** The option that a file of the suite stands for. */
function optionsOf(file: SuiteFile): Partial<GenerateOptions> {
  if (file.part === "format") return { formats: "assert" };
  if (file.name === "optional/content.json") return { content: "assert" };
  return {};
}

/** Judges every document of `files` by generated guards: `is` and `validate` must both say what the suite says. */
export async function judgeDraft(
  load: Load,
  draft: string,
  files: readonly SuiteFile[],
  documents: NonNullable<GenerateOptions["documents"]>,
): Promise<FileVerdict[]> {
  const verdicts: FileVerdict[] = [];
  for (const file of files) {
    const options = { documents, dialect: draft, ...optionsOf(file) };
    const misses: Miss[] = [];
    for (const group of file.groups) {
      const judge = await judgeOf(load, { schema: group.schema, ...options });
      misses.push(...group.tests.flatMap((test) => missOf(file, group, test, judge(test))));
    }
    const tests = file.groups.reduce((sum, group) => sum + group.tests.length, 0);
    verdicts.push({ file, tests, misses });
  }
  return verdicts;
}

/** What is wrong with our judgement of a test, or `undefined`. */
type Judge = (test: SuiteTest) => string | undefined;

async function judgeOf(load: Load, options: GenerateOptions): Promise<Judge> {
  try {
    const { is, validate } = await load(options);
    return ({ data, valid }) => {
      const verdict = attempt(() => is(data));
      if (verdict !== valid) return `is says ${verdict}`;
      const result = attempt(() => validate(data));
      if (typeof result === "string") return `validate says ${result}`;
      if (result.ok !== valid) return `validate says ${result.ok}`;
      return result.ok || result.issues.length > 0 ? undefined : "validate gives no issue";
    };
  } catch (error) {
    return () => `the schema is refused: ${error}`;
  }
}

function attempt<T>(judge: () => T): T | string {
  try {
    return judge();
  } catch (error) {
    return `throws ${error}`;
  }
}

function missOf(
  file: SuiteFile,
  group: SuiteGroup,
  test: SuiteTest,
  wrong: string | undefined,
): readonly Miss[] {
  if (wrong === undefined) return [];
  const verdict = `${test.valid ? "valid" : "invalid"}, but ${wrong}`;
  return [{ file: file.name, group: group.description, test: test.description, verdict }];
}

import { markdownTable } from "markdown-table";
import { type SuiteFile, suiteRemotes } from "./suite.ts";
import { type GroupVerdict, judgeTypes } from "./typeSuite.ts";

/** What the types of a draft make of the documents of the suite. */
export interface TypesReport {
  /** Numbers, as {@link typesTable} shows them. */
  readonly row: TypesRow;
  /** The valid documents that are refused, types that do not compile, and the invalid documents that are taken, by group. */
  readonly text: string;
}

interface TypesRow {
  readonly draft: string;
  readonly valid: number;
  readonly lies: number;
  readonly invalid: number;
  readonly refused: number;
  readonly errors: number;
}

/** Judges the types of `files`, required files of `draft`, with default options. */
export async function typesReport(
  folder: string,
  draft: string,
  files: readonly SuiteFile[],
): Promise<TypesReport> {
  const verdicts = await judgeTypes(files, { documents: suiteRemotes(folder), dialect: draft });
  const count = (key: "lies" | "refused" | "errors") =>
    verdicts.reduce((sum, verdict) => sum + verdict[key].length, 0);
  const tests = files.flatMap(({ groups }) => groups.flatMap((group) => group.tests));
  const valid = tests.filter((test) => test.valid).length;
  return {
    row: {
      draft,
      valid,
      lies: count("lies"),
      invalid: tests.length - valid,
      refused: count("refused"),
      errors: count("errors"),
    },
    text: verdicts.flatMap(linesOf).join("\n"),
  };
}

/** A Markdown table with a row for each draft. */
export function typesTable(rows: readonly TypesRow[]): string {
  const cells = rows.map(({ draft, valid, lies, invalid, refused, errors }) => [
    draft,
    `${valid - lies}/${valid}`,
    `${refused}/${invalid}`,
    String(errors),
  ]);
  return markdownTable([["types", "valid taken", "invalid refused", "do not compile"], ...cells], {
    align: ["l", "r", "r", "r"],
  });
}

function linesOf({ file, group, errors, lies, taken }: GroupVerdict): string[] {
  return [
    ...errors.map((error) => `  MISS: ${file}: ${group}: ${error}`),
    ...lies.map(({ data }) => `  MISS: ${file}: ${group}: refuses ${JSON.stringify(data)}`),
    ...(taken.length === 0
      ? []
      : [`  takes ${file}: ${group}: ${taken.map(({ data }) => JSON.stringify(data)).join(", ")}`]),
  ];
}

import { Project, ts } from "ts-morph";
import { emitEnums } from "../../src/emit/enums.ts";
import { emitTypes } from "../../src/emit/types.ts";
import type { Json } from "../../src/json.ts";
import { isJsonObject } from "../../src/json.ts";
import type { EmitOptions, GenerateOptions } from "../../src/options.ts";
import { readModel } from "../../src/readModel.ts";
import type { SuiteFile, SuiteGroup, SuiteTest } from "./suiteFiles.ts";

/** How the types of one group treat its documents. */
export interface GroupVerdict {
  readonly file: string;
  readonly group: string;
  /** Why there are no types, or why they do not compile. */
  readonly errors: readonly string[];
  /** Valid documents whose literal type is not assignable to the root type. */
  readonly lies: readonly SuiteTest[];
  /** The same for documents written in place, where TypeScript also looks for excess properties. */
  readonly strictLies: readonly SuiteTest[];
  readonly refused: readonly SuiteTest[];
  /** Invalid documents that may be assigned all the same. */
  readonly accepted: readonly SuiteTest[];
  readonly types: string;
}

const emitOptions: EmitOptions = {
  name: "suite",
  version: "0.0.0",
  license: "MIT",
  readonly: true,
  indexSignatures: false,
  formats: "annotate",
  command: "",
};

/** Types for every group of `files`, judged by TypeScript in one program under strict options. */
export async function judgeTypes(
  files: readonly SuiteFile[],
  options: Omit<GenerateOptions, "schema">,
  emit: Partial<EmitOptions> = {},
): Promise<GroupVerdict[]> {
  const texts = new Map<string, string>();
  const groups: { file: string; group: SuiteGroup; folder: string; errors: string[]; types: string }[] = [];
  for (const file of files) {
    for (const group of file.groups) {
      const folder = `/g${groups.length}`;
      const errors: string[] = [];
      let types = "";
      try {
        const { model } = await readModel({ ...options, schema: group.schema });
        const root = model.names.get(model.roots[0] as number);
        for (const each of [
          ...emitTypes(model, { ...emitOptions, ...emit }),
          ...emitEnums(model, emitOptions),
        ]) {
          texts.set(`${folder}/${each.path}`, each.text);
          types += each.text;
        }
        texts.set(`${folder}/src/check.ts`, checkText(root as string, group.tests));
      } catch (error) {
        errors.push((error as Error).stack ?? String(error));
      }
      groups.push({ file: file.name, group, folder, errors, types });
    }
  }
  const problems = diagnose(texts);
  return groups.map(({ file, group, folder, errors, types }) => {
    const lines = new Set(
      problems.filter((each) => each.path === `${folder}/src/check.ts`).map(({ line }) => line),
    );
    const own = problems.filter(({ path }) => path.startsWith(`${folder}/`) && !path.endsWith("check.ts"));
    const fails = (test: SuiteTest, form: number) => lines.has(group.tests.indexOf(test) * 3 + form);
    return {
      file,
      group: group.description,
      errors: [...errors, ...own.map(({ message }) => message)],
      lies: group.tests.filter((test) => test.valid && fails(test, 2)),
      strictLies: group.tests.filter((test) => test.valid && fails(test, 3)),
      refused: group.tests.filter((test) => !test.valid && fails(test, 3)),
      accepted: group.tests.filter((test) => !test.valid && !fails(test, 3)),
      types,
    };
  });
}

/** Three lines for a test: its literal type, that type assigned, the literal itself assigned. The first line is number 0. */
function checkText(root: string, tests: readonly SuiteTest[]): string {
  const lines = tests.flatMap(({ data }, index) => [
    `declare const d${index}: ${literalType(data)};`,
    `export const t${index}: Root = d${index};`,
    `export const v${index}: Root = ${literal(data)};`,
  ]);
  return `import type { ${root} as Root } from "./types.js";\n${lines.join("\n")}\n`;
}

function literalType(value: Json): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `readonly ${JSON.stringify(key)}: ${literalType(each)}`)
    .join("; ")} }`;
}

function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key === "__proto__" ? `["__proto__"]` : JSON.stringify(key)}: ${literal(each)}`)
    .join(", ")} }`;
}

function diagnose(texts: ReadonlyMap<string, string>) {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      isolatedDeclarations: true,
      declaration: true,
      verbatimModuleSyntax: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2022.d.ts"],
      types: [],
    },
  });
  for (const [path, text] of texts) project.getFileSystem().writeFileSync(path, text);
  project.addSourceFilesAtPaths("/g*/**/*.ts");
  return ts
    .getPreEmitDiagnostics(project.getProgram().compilerObject)
    .map(({ file, start = 0, messageText }) => ({
      path: file?.fileName ?? "",
      line: file ? file.getLineAndCharacterOfPosition(start).line : 0,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
}

import { Project, ts } from "ts-morph";
import { emitEnums } from "../../src/emit/enums.ts";
import { emitTypes } from "../../src/emit/types.ts";
import { isJsonObject, type Json } from "../../src/json.ts";
import type { EmitOptions, GenerateOptions } from "../../src/options.ts";
import { readModel } from "../../src/readModel.ts";
import type { SuiteGroup, SuiteTest } from "./suite.ts";

/** How the types of one group treat its documents. */
export interface GroupVerdict {
  readonly file: string;
  readonly group: string;
  /** Why there are no types, or why they do not compile. */
  readonly errors: readonly string[];
  /** Valid documents whose literal type is not assignable to the root type. */
  readonly lies: readonly SuiteTest[];
  /** Invalid documents that TypeScript refuses as literals written in place, in a group without a lie. */
  readonly refused: readonly SuiteTest[];
  /** Invalid documents that it takes. */
  readonly taken: readonly SuiteTest[];
  /** The text of `types.ts`. */
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

/** A file of the suite, or groups from elsewhere. */
export interface Groups {
  readonly name: string;
  readonly groups: readonly SuiteGroup[];
}

/** Types for every group of `files`, judged by TypeScript in one program under strict options. */
export async function judgeTypes(
  files: readonly Groups[],
  options: Omit<GenerateOptions, "schema">,
  emit: Partial<EmitOptions> = {},
): Promise<GroupVerdict[]> {
  const texts = new Map<string, string>();
  const judged: { file: string; group: SuiteGroup; folder: string; failure: string[] }[] = [];
  for (const { name: file, groups } of files) {
    for (const group of groups) {
      const folder = `/g${judged.length}`;
      const failure: string[] = [];
      try {
        const { model } = await readModel({ ...options, schema: group.schema });
        for (const output of [emitTypes, emitEnums].flatMap((each) =>
          each(model, { ...emitOptions, ...emit }),
        ))
          texts.set(`${folder}/${output.path}`, output.text);
        const root = model.names.get(model.roots[0] as number) as string;
        texts.set(`${folder}/src/check.ts`, checkText(root, group.tests));
      } catch (error) {
        failure.push(String(error));
      }
      judged.push({ file, group, folder, failure });
    }
  }
  const problems = diagnose(texts);
  return judged.map(({ file, group, folder, failure }) => {
    const own = problems.filter(({ path }) => path.startsWith(`${folder}/`));
    const lines = new Set(own.filter(({ path }) => path.endsWith("check.ts")).map(({ line }) => line));
    const errors = own.filter(({ path }) => !path.endsWith("check.ts")).map(({ message }) => message);
    const fails = (test: SuiteTest) => lines.has(group.tests.indexOf(test) + 1);
    const lies = group.tests.filter((test) => test.valid && fails(test));
    const invalid = group.tests.filter((test) => !test.valid);
    const counts = lies.length === 0 && errors.length + failure.length === 0;
    return {
      file,
      group: group.description,
      errors: [...failure, ...errors],
      lies,
      refused: counts ? invalid.filter(fails) : [],
      taken: invalid.filter((test) => !fails(test)),
      types: texts.get(`${folder}/src/types.ts`) ?? "",
    };
  });
}

/** A line for each test: a value of its literal type where it is valid, the literal itself where not. */
function checkText(root: string, tests: readonly SuiteTest[]): string {
  const lines = tests.map(({ data, valid }, index) =>
    valid
      ? `export const t${index}: Root = null! as ${literalType(data)};`
      : `export const t${index}: Root = ${literal(data)};`,
  );
  return `import type { ${root} as Root } from "./types.js";\n${lines.join("\n")}\n`;
}

function literalType(value: Json): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).map(
    (key) => `readonly ${JSON.stringify(key)}: ${literalType(value[key] as Json)}`,
  );
  return `{ ${members.join("; ")} }`;
}

function literal(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const name = (key: string) => (key === "__proto__" ? `["__proto__"]` : JSON.stringify(key));
  return `{ ${Object.keys(value)
    .map((key) => `${name(key)}: ${literal(value[key] as Json)}`)
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
  const program = project.getProgram().compilerObject;
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    path: file?.fileName ?? "",
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}

import { ts } from "ts-morph";
import { isJsonObject, type Json, ownValue } from "../json.ts";
import type { Model } from "../model/model.ts";
import type { OutputFile } from "../output.ts";
import { pointerTokens } from "../schema/pointer.ts";
import { compareTypes } from "./compareTypes.ts";
import { type Disagreement, explain } from "./explanations.ts";

/** What came of holding our types against a second reader's. */
export interface SecondReading {
  /** Names of the types that both readers have. */
  readonly compared: readonly string[];
  /** Names of ours that the second reader has no type for. */
  readonly unread: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** Why nothing was compared, where the second reader cannot read the schema. */
  readonly unreadable?: string;
}

/**
 * Lets json-schema-to-typescript read `model.schema`, and compares its types with ours (`src/types.ts` and `src/enums.ts` among
 * `files`) through TypeScript's checker. It cannot follow references between the documents of a bundle, and is not asked to: it
 * would look for them on disk.
 */
export async function readSecondly(files: readonly OutputFile[], model: Model): Promise<SecondReading> {
  if (hasOutwardReference(model.schema)) {
    const unreadable =
      "not compared: json-schema-to-typescript cannot follow references between embedded documents";
    return { compared: [], unread: [...model.names.values()], disagreements: [], unreadable };
  }
  const { compile } = await import("json-schema-to-typescript");
  const root = model.names.get(model.roots[0] as number) as string;
  const theirs = await compile(JSON.parse(JSON.stringify(model.schema)), root, {
    bannerComment: "",
    format: false,
    unreachableDefinitions: true,
  });
  const names = theirNames(theirs);
  const pairs = [...model.names].flatMap(([id, name]) => {
    const key = pointerTokens(model.shapes[id]?.pointer ?? "").at(-1);
    const other =
      model.roots[0] === id ? (names.root ?? name) : key === undefined ? undefined : names.byKey.get(key);
    return [{ name, other }];
  });
  const known = pairs.filter((pair): pair is { name: string; other: string } => pair.other !== undefined);
  const keywords = keywordsOf(model.schema);
  return {
    compared: known.map(({ name }) => name),
    unread: pairs.filter(({ other }) => other === undefined).map(({ name }) => name),
    disagreements: differences(files, theirs, known).map((difference) => explain(difference, keywords)),
  };
}

/** The names that it gave: it says in a comment which definition a type comes from. */
function theirNames(text: string): { readonly root?: string; readonly byKey: ReadonlyMap<string, string> } {
  const byKey = new Map<string, string>();
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:interface|type) (\w+)/g;
  let root: string | undefined;
  for (const [, comment, name] of text.matchAll(pattern)) {
    const key = /via the `definition` "(.*)"/.exec(comment ?? "")?.[1];
    if (key !== undefined && name !== undefined) byKey.set(key, name);
    root ??= /referenced by `(\w+)`'s/.exec(comment ?? "")?.[1];
  }
  return { ...(root !== undefined && { root }), byKey };
}

/** Whether some `$ref` leads out of the schema that it stands in. */
function hasOutwardReference(json: Json): boolean {
  if (typeof json !== "object" || json === null) return false;
  const reference = isJsonObject(json) ? ownValue(json, "$ref") : undefined;
  if (typeof reference === "string" && !reference.startsWith("#")) return true;
  return Object.values(json).some((value) => hasOutwardReference(value as Json));
}

/** Every key of every object of the schema: more than its keywords, which does no harm. */
function keywordsOf(schema: Json): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: Json[] = [schema];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (isJsonObject(value)) for (const key of Object.keys(value)) found.add(key);
    waiting.push(...(Object.values(value).filter((inner) => typeof inner === "object") as Json[]));
  }
  return found;
}

function differences(
  files: readonly OutputFile[],
  theirs: string,
  pairs: readonly { name: string; other: string }[],
) {
  const probe = pairs
    .map(({ name, other }, index) => `export declare const pair${index}: [Ours.${name}, Theirs.${other}];\n`)
    .join("");
  const head = `import type * as Ours from "./types.js";\nimport type * as Theirs from "./theirs.js";\n`;
  const texts = new Map([
    ...files
      .filter(({ path }) => /^src\/(?:types|enums)\.ts$/.test(path))
      .map(({ path, text }) => [path, text] as const),
    ["src/theirs.ts", theirs],
    ["src/probe.ts", head + probe],
  ]);
  const program = programOf(texts);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("src/probe.ts");
  if (source === undefined) return [];
  const module = checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return exported.flatMap((symbol, index) => {
    const [ours, other] = checker.getTypeArguments(checker.getTypeOfSymbol(symbol) as ts.TypeReference);
    const name = pairs[index]?.name ?? symbol.name;
    return ours === undefined || other === undefined ? [] : compareTypes(checker, name, ours, other);
  });
}

/** A program over texts alone, with just the library types that types need. */
function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const library =
    "interface Array<T> { readonly length: number; [n: number]: T }\ninterface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T }\n".concat(
      [
        "Boolean",
        "CallableFunction",
        "Function",
        "IArguments",
        "NewableFunction",
        "Number",
        "Object",
        "RegExp",
        "String",
      ]
        .map((name) => `interface ${name} {}\n`)
        .join(""),
      "type Partial<T> = { [P in keyof T]?: T[P] };\ntype Readonly<T> = { readonly [P in keyof T]: T[P] };\n",
      "type Record<K extends string, T> = { [P in K]: T };\ntype Exclude<T, U> = T extends U ? never : T;\n",
    );
  const sources = new Map(
    [...texts, ["lib.d.ts", library] as const].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
    ]),
  );
  return ts.createProgram(
    [...texts.keys()],
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      types: [],
      noEmit: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
    {
      getSourceFile: (path) => sources.get(path),
      writeFile: () => undefined,
      getDefaultLibFileName: () => "lib.d.ts",
      getCurrentDirectory: () => "",
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      fileExists: (path) => sources.has(path),
      readFile: (path) => texts.get(path),
    },
  );
}

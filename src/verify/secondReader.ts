import type { ts } from "ts-morph";
import { isJsonObject, type Json, ownValue } from "../json.ts";
import type { Model, ShapeId } from "../model/model.ts";
import type { OutputFile } from "../output.ts";
import { pointerTokens } from "../schema/pointer.ts";
import { compareTypes } from "./compareTypes.ts";
import { type Difference, type Disagreement, reasonFor } from "./explanations.ts";
import { placeFacts } from "./placeFacts.ts";
import type { Step } from "./step.ts";
import { typeFiles, typeProgram } from "./typeProgram.ts";

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
  const unread = (why: string): SecondReading => ({
    compared: [],
    unread: [...new Set(model.names.values())],
    disagreements: [],
    unreadable: `not compared: json-schema-to-typescript ${why}`,
  });
  if (hasOutwardReference(model.schema)) return unread("cannot follow references between embedded documents");
  if (!isJsonObject(model.schema)) return unread("reads no boolean schemas");
  const { compile } = await import("json-schema-to-typescript");
  const root = model.names.get(model.roots[0] as number) as string;
  let theirs: string;
  try {
    theirs = await compile(JSON.parse(JSON.stringify(model.schema)), root, {
      bannerComment: "",
      format: false,
      unreachableDefinitions: true,
    });
  } catch (error) {
    return unread(`gives up: ${String(error).split("\n")[0]}`);
  }
  const names = theirNames(theirs);
  const pairs = [...model.names].flatMap(([id, name]) => {
    const key = pointerTokens(model.shapes[id]?.pointer ?? "").at(-1);
    const other =
      model.roots[0] === id ? (names.root ?? name) : key === undefined ? undefined : names.byKey.get(key);
    return [{ id, name, other }];
  });
  const known = pairs.filter((pair): pair is Pair => pair.other !== undefined);
  return {
    compared: known.map(({ name }) => name),
    unread: pairs.filter(({ other }) => other === undefined).map(({ name }) => name),
    disagreements: differences(files, theirs, known).map(({ pair, difference }) => {
      const reason = reasonFor(difference, placeFacts(model, pair.id, difference.steps));
      const { ours, theirs: others, kind, steps } = difference;
      return {
        at: placeText(pair.name, steps),
        ours,
        theirs: others,
        kind,
        ...(reason !== undefined && { reason }),
      };
    }),
  };
}

/** A type of ours, and the second reader's name for it. */
interface Pair {
  readonly id: ShapeId;
  readonly name: string;
  readonly other: string;
}

/** `AuditLog.user.roles[].name` */
function placeText(name: string, steps: readonly Step[]): string {
  const words = steps.map((step) =>
    "property" in step ? `.${step.property}` : "entry" in step ? "[string]" : `[${step.item ?? ""}]`,
  );
  return name + words.join("");
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

function differences(
  files: readonly OutputFile[],
  theirs: string,
  pairs: readonly Pair[],
): { readonly pair: Pair; readonly difference: Difference }[] {
  const probe = pairs
    .map(({ name, other }, index) => `export declare const pair${index}: [Ours.${name}, Theirs.${other}];\n`)
    .join("");
  const head = `import type * as Ours from "./types.js";\nimport type * as Theirs from "./theirs.js";\n`;
  const texts = new Map([...typeFiles(files), ["src/theirs.ts", theirs], ["src/probe.ts", head + probe]]);
  const program = typeProgram(texts);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("src/probe.ts");
  if (source === undefined) return [];
  const module = checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return exported.flatMap((symbol, index) => {
    const [ours, other] = checker.getTypeArguments(checker.getTypeOfSymbol(symbol) as ts.TypeReference);
    const pair = pairs[index];
    if (ours === undefined || other === undefined || pair === undefined) return [];
    return compareTypes(checker, ours, other).map((difference) => ({ pair, difference }));
  });
}

import { reservedNames } from "./reservedNames.ts";
import { surfaceOf } from "./surface.ts";

/** The names that are exported so far, with everything that belongs to them. */
export interface TakenNames {
  isFree(name: string, kind: "closed" | "open" | undefined): boolean;
  take(name: string, kind: "closed" | "open" | undefined): void;
}

/** @param more further names that no type may bring with it. */
export function takenNames(more: readonly string[] = []): TakenNames {
  const taken = new Set([...reservedNames, ...more]);
  // A name that is free is mostly taken at once.
  let last: { name: string; kind: "closed" | "open" | undefined; exports: readonly string[] } | undefined;
  const exportsOf = (name: string, kind: "closed" | "open" | undefined): readonly string[] => {
    if (last?.name === name && last.kind === kind) return last.exports;
    const { known, isKnown, values, ...always } = surfaceOf(name);
    const exports = Object.values<string>(always);
    if (kind !== undefined) exports.push(values);
    if (kind === "open") exports.push(known, isKnown);
    last = { name, kind, exports };
    return exports;
  };
  return {
    isFree: (name, kind) => exportsOf(name, kind).every((each) => !taken.has(each)),
    take(name, kind) {
      for (const each of exportsOf(name, kind)) taken.add(each);
    },
  };
}

const keywords =
  /^(?:break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|new|null|return|super|switch|this|throw|true|try|typeof|var|void|while|with|implements|interface|let|package|private|protected|public|static|yield|any|unknown|never|void|object|number|bigint|boolean|string|symbol|undefined|await|async|of|as|is|type|declare|namespace|module|abstract|keyof|readonly|unique|infer|asserts|satisfies|out|global|eval|arguments)$/;

/** Whether `name` can name an exported type and begin the names that belong to it. */
export function isTypeName(name: string): boolean {
  const isName =
    /^[A-Za-z_$][\w$]*$/.test(name) ||
    (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && name === name.normalize("NFC"));
  return isName && !keywords.test(name);
}

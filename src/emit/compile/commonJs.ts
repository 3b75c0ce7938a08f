import { type Cut, withoutCuts } from "./cuts.ts";
import type { Module } from "./parseModule.ts";
import type { SpecifierList } from "./specifiers.ts";

/**
 * Turns a module of the package into the body of a CommonJS function of `exports` and `require`, line for line.
 * Imports are by name and not cyclic.
 */
export function commonJsOf({ text, statements }: Module): string {
  const cuts: Cut[] = [];
  const exports: string[] = [];
  const cut = (start: number, end: number, by = "") => {
    cuts.push({ start, end, by: by + text.slice(start, end).replace(/[^\n]+/g, "") });
  };
  for (const { start, end, kind, isType, list, exported, names, cuts: types } of statements) {
    if (isType) cut(start, end);
    else if (list !== undefined) {
      cut(start, end, kind === "import" ? imported(list) : "");
      if (kind === "export") exports.push(exportedAgain(list));
    } else {
      if (exported !== undefined) {
        cut(start, start + "export".length);
        exports.push(...names.map((name) => `exports.${name} = ${name};`));
      }
      for (const each of types) cut(each.start, each.end);
    }
  }
  return `"use strict"; ${withoutCuts(text, cuts)}\n${exports.join("\n")}\n`;
}

function imported({ names, from }: SpecifierList): string {
  if (names === undefined) throw new Error("Only named imports can be evaluated");
  const values = names.filter(({ isType }) => !isType).map(({ far, near }) => `${far}: ${near}`);
  return `const { ${values.join(", ")} } = ${required(from)};`;
}

function exportedAgain({ names, from }: SpecifierList): string {
  if (names === undefined) return `Object.assign(exports, ${required(from)});`;
  const source = from === undefined ? "" : `${required(from)}.`;
  const values = names.filter(({ isType }) => !isType);
  return values.map(({ far, near }) => `exports.${near} = ${source}${far};`).join(" ");
}

function required(from = ""): string {
  return `require(${JSON.stringify(from)})`;
}

import { anything, both, type Formula, formulaKey } from "../../algebra/claims.ts";
import type { Fields } from "../../algebra/fields.ts";
import { bodyOf } from "../../algebra/valuesOf.ts";
import { type TypeNode, textNode } from "../typeText.ts";
import { fieldMembers, type Members } from "./fieldMembers.ts";
import { mayHaveIndex } from "./mayHaveIndex.ts";
import type { Path, TypeSource } from "./typeOf.ts";

/** An object type said by named types and what is different from them. */
export interface BaseParts {
  readonly names: readonly TypeNode[];
  readonly own: Members;
  /** Whether an interface may extend the names: of theirs only presence is said anew. */
  readonly extends: boolean;
}

/** How to say `fields` by the named types that went into it; `undefined` where that is not shorter, or would not be right. */
export function baseParts(source: TypeSource, fields: Fields, path: Path): BaseParts | undefined {
  if (fields.bases.length === 0 || !fields.declared) return undefined;
  const bases = fields.bases.flatMap((id) => bodyOf(source.model, id).objects);
  const holders = (key: string) => bases.flatMap(({ known }) => known.get(key) ?? []);
  const own = new Map(
    [...fields.known].filter(([key, field]) => {
      const held = holders(key);
      const required = held.some((each) => each.required);
      return (
        held.length === 0 ||
        required !== field.required ||
        !isSame(held.map(({ value }) => value).reduce(both, anything), field.value)
      );
    }),
  );
  if (own.size === fields.known.size) return undefined;
  if ([...bases, fields].some((each) => mayHaveIndex(each, source.options.indexSignatures))) return undefined;
  const said = fieldMembers(source, { ...fields, known: own }, path);
  if (said === undefined) return undefined;
  return {
    names: fields.bases.map((id) => textNode(source.model.names.get(id) as string)),
    own: { properties: said.properties, indexes: [] },
    extends: [...fields.known].every(([key, field]) =>
      holders(key).every(
        (each) => isSame(each.value, field.value) && (own.has(key) || each.required === field.required),
      ),
    ),
  };
}

function isSame(a: Formula, b: Formula): boolean {
  return formulaKey(a) === formulaKey(b);
}

import { formulaKey, isAnything } from "../../algebra/claims.ts";
import { type Fields, isClosed, possibleKeys } from "../../algebra/fields.ts";
import { bodyOf } from "../../algebra/valuesOf.ts";
import type { ShapeId } from "../../model/model.ts";
import { type TypeNode, textNode } from "../typeText.ts";
import { declarationOf } from "./declarationOf.ts";
import { fieldMembers, type Members, restOf } from "./fieldMembers.ts";
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
  const isInherited = (key: string) => {
    const field = fields.known.get(key);
    const holders = bases.flatMap(({ known }) => known.get(key) ?? []);
    return (
      field !== undefined &&
      holders.length > 0 &&
      holders.every(
        (each) => each.required === field.required && formulaKey(each.value) === formulaKey(field.value),
      )
    );
  };
  const own = new Map([...fields.known].filter(([key]) => !isInherited(key)));
  if (own.size === fields.known.size) return undefined;
  if ([...bases, fields].some((each) => mayHaveIndex(source, each))) return undefined;
  if (fields.bases.some((id) => isNever(source, id))) return undefined;
  const said = fieldMembers(source, { ...fields, known: own }, path);
  if (said === undefined) return undefined;
  return {
    names: fields.bases.map((id) => textNode(source.model.names.get(id) as string)),
    own: { properties: said.properties, indexes: [] },
    extends: [...own].every(([key, field]) =>
      bases.every(
        ({ known }) => formulaKey(known.get(key)?.value ?? field.value) === formulaKey(field.value),
      ),
    ),
  };
}

function mayHaveIndex({ options }: TypeSource, fields: Fields): boolean {
  const isPlain = fields.layers.every(({ patterns }) => patterns.length === 0);
  const isOpen = fields.declared && isAnything(restOf(fields)) && !options.indexSignatures;
  return possibleKeys(fields).length === 0 || !isPlain || !(isClosed(fields) || isOpen);
}

function isNever(source: TypeSource, id: ShapeId): boolean {
  const declaration = declarationOf(source, id);
  return declaration.kind === "type" && declaration.type.kind === "text";
}

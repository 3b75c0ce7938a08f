import { always } from "../../model/evaluated.ts";
import { type Kind, kinds, kindsOf, possibleKinds } from "../../model/kinds.ts";
import type { Shape } from "../../model/model.ts";
import type { GuardFile } from "./guardFile.ts";

/**
 * What the code around a test has made sure of about the same value. TypeScript knows it too, and refuses comparisons that
 * cannot hold.
 */
export interface Held {
  /** What the value can still be. */
  readonly kinds: readonly Kind[];
  /** Whether more than that may be known: what compares is then a function of its own, which knows nothing. */
  readonly more: boolean;
}

export const nothingHeld: Held = { kinds, more: false };
export const onlyObjects: Held = { kinds: ["object"], more: false };

/** What is held where a test of `shape` applies another one to the same value. */
export function heldInside(file: GuardFile, shape: Shape, around: Held): Held {
  const possible = possibleKinds(shape);
  const { anyOf, oneOf, not, object } = shape;
  const parts = [anyOf, oneOf, not].filter((part) => part !== undefined);
  const count = parts.length + always(shape).length + (object?.dependentSchemas.length ?? 0);
  const literal = shape.enum !== undefined || shape.const !== undefined;
  return {
    kinds: around.kinds.filter((kind) => possible.includes(kind)),
    more: around.more || isNarrowed(possible) || branches(file, shape) || literal || count > 1,
  };
}

/** The same where issues are collected: only a wrong type ends that. */
export function heldByType(file: GuardFile, shape: Shape): Held {
  const possible = kindsOf(shape);
  return { kinds: possible, more: isNarrowed(possible) || branches(file, shape) };
}

/** Whether a test stands where another one has held or failed, which tells something of the value. */
function branches(file: GuardFile, { anyOf, condition }: Shape): boolean {
  const saysKind = ({ types, enum: members, const: only }: Shape) => (types ?? members ?? only) !== undefined;
  return condition !== undefined || anyOf?.every((option) => saysKind(file.shape(option))) === false;
}

/** One of several kinds leaves others once it has been tested. */
function isNarrowed(possible: readonly Kind[]): boolean {
  return possible.length > 1 && possible.length < kinds.length;
}

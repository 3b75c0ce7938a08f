import { saysOnly } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import { type Kind, kinds, kindsOf, possibleKinds } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { choicesOf } from "../../plan/choicesOf.ts";
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
export const onlyTexts: Held = { kinds: ["string"], more: false };

/** What is held where a test of `shape` applies another one to the same value. */
export function heldInside(file: GuardFile, shape: Shape, around: Held): Held {
  const possible = possibleKinds(shape);
  const more = around.more || isNarrowed(possible) || knowsMore(file, shape);
  if (possible === kinds && more === around.more) return around;
  if (around.kinds === kinds) return { kinds: possible, more };
  return { kinds: around.kinds.filter((kind) => possible.includes(kind)), more };
}

/** Whether the shape says more than one thing of a value, or just what it is. */
function knowsMore(file: GuardFile, shape: Shape): boolean {
  if (shape.enum !== undefined || shape.const !== undefined || branches(file, shape)) return true;
  const choices = [shape.anyOf, shape.oneOf, shape.not].filter((part) => part !== undefined).length;
  return choices + always(shape).length + (shape.object?.dependentSchemas.length ?? 0) > 1;
}

/** The same where issues are collected: only a wrong type ends that. */
export function heldByType(file: GuardFile, shape: Shape): Held {
  const possible = kindsOf(shape);
  return { kinds: possible, more: isNarrowed(possible) || branches(file, shape) };
}

/** Whether a test stands where another one has held or failed, which tells something of the value. */
function branches(file: GuardFile, shape: Shape): boolean {
  const saysKind = ({ types, enum: members, const: only }: Shape) => (types ?? members ?? only) !== undefined;
  const saysNothing = (option: ShapeId) => saysOnly(file.shape(option), []);
  return (
    shape.condition !== undefined ||
    choicesOf(file.model, shape).some(({ options, isAny }) =>
      isAny
        ? !options.every((option) => saysKind(file.shape(option)))
        : // Then none of the others may hold: they are asked one after the other.
          options.some(saysNothing),
    )
  );
}

/** One of several kinds leaves others once it has been tested. */
function isNarrowed(possible: readonly Kind[]): boolean {
  return possible.length > 1 && possible.length < kinds.length;
}

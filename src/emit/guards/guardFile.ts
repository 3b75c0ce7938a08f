import { sameVerdicts } from "../../algebra/sameVerdicts.ts";
import type { Scalar } from "../../json.ts";
import { deepShapes } from "../../model/deepShapes.ts";
import { type EnumPart, enumOf } from "../../model/enumOf.ts";
import { type Evaluation, evaluationOf } from "../../model/evaluated.ts";
import { leadingTo } from "../../model/leadingTo.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
import { waysTo } from "../../model/waysTo.ts";
import { joinedShape } from "../../plan/joinedShape.ts";
import { rejudgedShapes } from "../../plan/rejudgedShapes.ts";
import { retestedShapes } from "../../plan/retestedShapes.ts";
import { runtimeNames as helperNames, type RuntimeName } from "../../schema/runtimeName.ts";
import { isIdentifierName, regExpLiteral, stringLiteral } from "../code.ts";
import { enumIds } from "../namedShapes.ts";
import { surfaceOf } from "../surface.ts";
import { calledShape } from "./calledShape.ts";
import { functionNames } from "./functionNames.ts";
import type { Home } from "./home.ts";
import { commonLines, type Lines } from "./lines.ts";
import { listsObjectAtOnce } from "./listsObjectAtOnce.ts";
import { sameIssues } from "./sameIssues.ts";
import type { Test } from "./test.ts";
import { type Noted, openUsage, type Usage } from "./usage.ts";

/**
 * What a shape may need a function for:
 * `test` tells whether a value is valid; `collect` lists what is wrong with it; `seen` gives what a valid value has evaluated before
 * the shape's own `unevaluated*` (or nothing if invalid), and `evaluate` after it; `read` tells whether the properties that it declares
 * are right in an object that has the form of those before it, and `pass` in any other.
 */
export const functionKinds = ["test", "collect", "seen", "evaluate", "read", "pass"] as const;
export type FunctionKind = (typeof functionKinds)[number];

/** `src/guards.ts` while it is being written: which functions, helpers and constants its text has asked for. */
export interface GuardFile {
  readonly model: Model;
  readonly evaluation: Evaluation;
  readonly deep: ReadonlySet<ShapeId>;
  /** By shape, the one whose tests are its own too. */
  readonly same: readonly ShapeId[];
  /** By shape, the one whose list of issues is its own too, but for where the schema stands. */
  readonly listing: readonly ShapeId[];
  /** Which of the names that are asked for here the text comes to. */
  readonly usage: Usage;
  /** By shape, what `refusesUndefined` has found: shapes that many others apply are asked about once. */
  readonly refusing: (boolean | undefined)[];
  /** By shape, the test that `inlineTest` has found for values of which nothing is known, about the `hole`. */
  readonly inlined: (Noted<Test | undefined> | undefined)[];
  readonly home: Home;
  /** Whether no shape leads to this one. */
  isTop(id: ShapeId): boolean;
  shape(id: ShapeId): Shape;
  /** The same as it is judged: see `joinedShape`. */
  judged(id: ShapeId): Shape;
  /** The constant in `enums.ts` that stands for the shape, if it has one. */
  enumOf(id: ShapeId): EnumPart | undefined;
  /** Notes that a runtime helper is imported, and returns its name here: another one where a guard is called the same. */
  use(name: RuntimeName): string;
  /** Notes an import from `enums.js`, and returns the name. */
  useEnum(name: string): string;
  /** A module-level constant of this text, shared by all that ask for the same, or by the same `key`. */
  constant(kind: string, text: string, key?: string): string;
  /** A module-level regular expression, read as `schema/pattern/readPattern.ts` decides. */
  pattern(source: string, flags: string): string;
  /** The name of a function that tells whether a value is one of `values`, shared by all that ask for the same. */
  members(values: readonly Scalar[]): string;
  /** The name of a function of a shape, which is then written. */
  call(kind: FunctionKind, id: ShapeId): string;
  /** Whether the functions of the shape, which judges for others too, may be called with one value any number of times. */
  isRejudged(id: ShapeId): boolean;
  /** Whether a guard of the shape may call such a function. */
  leadsToRejudged(id: ShapeId): boolean;
  /** Whether the test of the shape, which may test for others too, may be called with one value at each level while issues are listed. */
  isRetested(id: ShapeId): boolean;
  /** Whether a guard of the shape may call such a test. */
  leadsToRetested(id: ShapeId): boolean;
  /** Whether others judge in the same words as the shape. */
  isShared(id: ShapeId): boolean;
  /** Whether others list the same issues: the function that does is told where the schema stands. */
  takesSchema(id: ShapeId): boolean;
  /** The lines that `make` gives, which are the same for all that ask by this `key`. */
  common(key: string, make: () => Lines): Lines;
  /** The functions that were asked for and not taken yet, in the order of asking. */
  take(): { readonly kind: FunctionKind; readonly id: ShapeId } | undefined;
  readonly runtimeNames: ReadonlySet<RuntimeName>;
  readonly enumNames: ReadonlySet<string>;
  /** By key. */
  readonly constants: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  /** The functions that {@link GuardFile.members} has named, with their values. */
  readonly lists: ReadonlyMap<string, readonly Scalar[]>;
}

export function openGuardFile(model: Model): GuardFile {
  /** The names that are exported, and those of helpers. */
  const reserved = new Set<string>();
  for (const name of model.names.values())
    for (const each of Object.values<string>(surfaceOf(name))) reserved.add(each);
  const helpers = new Map(helperNames.map((name) => [name, freeName(name, reserved)]));
  for (const name of helpers.values()) reserved.add(name);
  const names = functionNames(model, [...functionKinds, "examine"], reserved);
  const same = sameVerdicts(model);
  /** The shapes that others judge like. */
  const shared = new Set(same.filter((id, other) => id !== other));
  const deep = deepShapes(model.shapes);
  const evaluation = evaluationOf(model.shapes);
  const roots = new Set(model.roots);
  // What is listed without a test before it is listed of valid values too, which are not told where the schema stands.
  const standsAlone = (id: ShapeId) => roots.has(id) || listsObjectAtOnce({ model, evaluation, deep }, id);
  const listing = sameIssues(model, same, standsAlone);
  const listed = new Set(listing.filter((id, other) => id !== other));
  const rejudged = rejudgedShapes(model);
  /** Those whose functions judge, or list, for a shape that is rejudged. */
  const judging = new Set<ShapeId>();
  for (const id of rejudged)
    for (const each of [same, listing]) judging.add(each[calledShape(model, id)] as ShapeId);
  const leading = leadingTo(model.shapes, rejudged);
  const retested = retestedShapes(model);
  /** Those whose functions test for a shape that is retested. */
  const testing = new Set(Array.from(retested, (id) => same[calledShape(model, id)] as ShapeId));
  const leadingToRetested = leadingTo(model.shapes, retested);
  const ways = waysTo(model.shapes);
  const enums = new Set(enumIds(model));
  const runtimeNames = new Set<RuntimeName>();
  const enumNames = new Set<string>();
  const constants = new Map<string, { readonly name: string; readonly text: string }>();
  const lists = new Map<string, readonly Scalar[]>();
  const listNames = new Map<string, string>();
  const patterns = new Map<string, string>();
  const commons = new Map<string, Noted<Lines>>();
  const counts = new Map<string, number>();
  const { length } = model.shapes;
  /** The functions that were asked for, each by the shape that it is of. */
  const asked: { readonly [K in FunctionKind]: (string | undefined)[] } = {
    test: new Array(length),
    collect: new Array(length),
    seen: new Array(length),
    evaluate: new Array(length),
    read: new Array(length),
    pass: new Array(length),
  };
  const waiting: { kind: FunctionKind; id: ShapeId }[] = [];
  /** How many of them have been taken. */
  let taken = 0;
  const shape = (id: ShapeId) => model.shapes[id] as Shape;
  const usage = openUsage();
  const noted = (name: string) => {
    usage.note(name);
    return name;
  };

  /** The name of a function that was not asked for before. Guards that are exported are written anyway. */
  function asking(kind: FunctionKind, id: ShapeId): string {
    const name = model.names.get(id);
    if (kind === "test" && name !== undefined && !deep.has(id)) return surfaceOf(name).is;
    waiting.push({ kind, id });
    const isShared = (kind === "collect" ? listed : shared).has(id);
    return kind + (isShared ? names.shared(id) : names.own(id));
  }

  function constant(kind: string, text: string, key = text): string {
    const known = constants.get(key);
    if (known !== undefined) return noted(known.name);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    constants.set(key, { name: `${kind}${count}`, text });
    return noted(`${kind}${count}`);
  }

  return {
    model,
    evaluation,
    deep,
    same,
    listing,
    usage,
    refusing: new Array(length),
    inlined: new Array(length),
    home: { pointer: "", text: "", isTop: false, isAtOnce: false, member: undefined },
    isTop: (id) => ways[id] === 0,
    shape,
    judged: (id) => joinedShape(model, id),
    enumOf: (id) => (enums.has(id) ? enumOf(model, id) : undefined),
    use(name) {
      const local = helpers.get(name) as string;
      if (!usage.isUsed(local)) {
        runtimeNames.add(name);
        usage.note(local);
      }
      return local;
    },
    useEnum(name) {
      enumNames.add(name);
      return noted(name);
    },
    constant,
    pattern(source, flags) {
      const key = `${flags}/${source}`;
      const name = patterns.get(key) ?? constant("pattern", regExpLiteral(source, flags));
      patterns.set(key, name);
      return noted(name);
    },
    members(values) {
      const key = JSON.stringify(values);
      const name = listNames.get(key) ?? freeName(`isListed${listNames.size + 1}`, reserved);
      listNames.set(key, name);
      lists.set(name, values);
      return noted(name);
    },
    call(kind, wanted) {
      const found = asked[kind];
      const known = found[wanted];
      if (known !== undefined) return noted(known);
      const meant = calledShape(model, wanted);
      const id = (kind === "collect" ? listing : same)[meant] as ShapeId;
      const name = found[id] ?? asking(kind, id);
      found[id] = name;
      found[wanted] = name;
      return noted(name);
    },
    isRejudged: (id) => judging.has(id),
    leadsToRejudged: (id) => leading.has(id),
    isRetested: (id) => testing.has(id),
    leadsToRetested: (id) => leadingToRetested.has(id),
    isShared: (id) => shared.has(same[id] as ShapeId),
    takesSchema: (id) => listed.has(listing[id] as ShapeId),
    common(key, make) {
      const found = commons.get(key) ?? usage.noting(() => commonLines(make()));
      commons.set(key, found);
      return usage.again(found);
    },
    take: () => (taken < waiting.length ? waiting[taken++] : undefined),
    runtimeNames,
    enumNames,
    constants,
    lists,
  };
}

/** What a helper is called in a file that exports `taken`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (taken.has(free)) free += "Helper";
  return free;
}

/** An expression for a property of `value`. */
export function propertyText(name: string): string {
  return isIdentifierName(name) ? `value.${name}` : `value[${stringLiteral(name)}]`;
}

/** Whether every object has a property of this name by inheritance; any other name that is there is the instance's own. */
export function isInherited(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

import { isMember } from "../../algebra/isMember.ts";
import { matches } from "../../algebra/matches.ts";
import { bareTarget } from "../../model/bareTarget.ts";
import { possibleKinds } from "../../model/kinds.ts";
import type { ObjectPart, ShapeId } from "../../model/model.ts";
import { type BranchPlan, planBranches } from "../../plan/branchPlan.ts";
import type { KeyRules } from "../../plan/keyRules.ts";
import { stringLiteral } from "../code.ts";
import { deferredLines, deferredProperties } from "./deferred.ts";
import type { GuardFile } from "./guardFile.ts";
import { onlyTexts } from "./held.ts";
import { block, demand, indented, type Lines, type Switch, someText, when } from "./lines.ts";
import { mentions } from "./mentions.ts";
import { patternTest } from "./scalarTest.ts";
import { and, atom, bind, choose, hole, isPresent, not, operand, or, type Test, textOf } from "./test.ts";
import { refusesUndefined, testOf } from "./testExpression.ts";
import { unitNote } from "./unitNote.ts";

/** So many keys are compared with one after the other; more are told apart by their length and their characters first. */
const maxCases = 16;

/**
 * The head of a pass over the properties of an `object`, for the lines that follow; a property that is `undefined` is absent.
 * `isDeclared`: whether the variable `property` is there.
 */
export function passHead(file: GuardFile, lines: Lines, object = "value", isDeclared = false): Lines {
  const own = `${file.use("hasOwn")}(${object}, key)`;
  const property = isDeclared ? "property" : "const property";
  return someText(lines, (text) => mentions(text, "property"))
    ? [`if (!${own}) continue;`, `${property} = ${object}[key];`, "if (property === undefined) continue;"]
    : [`if (!${own} || ${object}[key] === undefined) continue;`];
}

/** What a pass over keys is told beside the rules. */
interface PassOptions {
  /** Keys that have been judged before. */
  readonly done: ReadonlySet<string>;
  /** The constant that notes in which form the object came, if it is noted. */
  readonly form: string | undefined;
  readonly fail: string;
}

/** One pass over the keys of `value`, in which each declared key has its own case. Counts the required ones among them. */
export function keyPass(
  file: GuardFile,
  part: ObjectPart,
  { names, patterns, rest }: KeyRules,
  { done, form, fail }: PassOptions,
): Lines {
  const declared = new Map(part.properties.map(({ name, shape }) => [name, shape]));
  const required = new Set(part.required.filter((name) => !done.has(name)));
  const known = new Set(rest?.known.keys);
  const refuse = (test: Test, then = fail) => demand(bind(test, "property", "property"), then);
  // What has been found of a value TypeScript knows, and refuses to ask for anything else.
  const judge = (id: ShapeId, after?: ShapeId) => {
    if (after === undefined) return testOf(file, id, hole);
    const { enum: members, const: only } = file.shape(id);
    return testOf(file, id, hole, {
      kinds: possibleKinds(file.shape(bareTarget(file.model.shapes, after))),
      more: (members ?? only) !== undefined,
    });
  };
  const mayBe = (key: string) => names === undefined || isMember(file.model, names, key) !== "no";

  /** What a key has to meet by patterns and leftovers; `asked` has the patterns that were matched before. */
  function beyond(key: string | undefined, asked?: ReadonlyMap<string, Test>): Test {
    if (patterns.length === 0 && key !== undefined && known.has(key)) return true;
    const own = key === undefined ? undefined : declared.get(key);
    const found = (pattern: string): Test => {
      const before = asked?.get(pattern);
      if (before !== undefined) return before;
      const answer = key === undefined ? "undecided" : matches(pattern, key);
      return answer === "undecided" ? patternTest(file, pattern, "key") : answer === "yes";
    };
    const matched = patterns.map(({ pattern, shape }) => or(not(found(pattern)), judge(shape, own)));
    if (rest === undefined || (key !== undefined && known.has(key))) return and(...matched);
    return and(...matched, or(...rest.known.patterns.map(found), judge(rest.shape, own)));
  }

  /** What a key that no property declares has to meet. To match a pattern takes long: none is matched twice. */
  function others(): Lines {
    const again = patterns.filter(
      ({ pattern, shape }) => rest?.known.patterns.includes(pattern) === true && judge(shape) !== true,
    );
    if (rest === undefined || again.length === 0) return refuse(beyond(undefined));
    if (patterns.length === 1 && rest.known.patterns.length === 1) {
      const isMatch = patternTest(file, rest.known.patterns[0] as string, "key");
      const [then, otherwise] = [judge(again[0]?.shape as ShapeId), judge(rest.shape)];
      if (otherwise === false) return refuse(and(isMatch, then));
      const texts = (...tests: Test[]) => tests.map((test) => textOf(bind(test, "property", "property")));
      const [yes = "", no = ""] = texts(then, otherwise);
      const [notYes = "", notNo = ""] = texts(not(then), not(otherwise));
      return demand(choose([operand(isMatch), yes, no], [operand(isMatch), notYes, notNo]), fail);
    }
    const asked = new Map(again.map(({ pattern }, index) => [pattern, atom(`isMatch${index + 1}`)]));
    const declarations = again.map(
      ({ pattern }, index) => `const isMatch${index + 1} = ${textOf(patternTest(file, pattern, "key"))};`,
    );
    return [...declarations, ...refuse(beyond(undefined, asked))];
  }

  const otherwise = others();
  const isClosed = otherwise.length === 1 && otherwise[0] === fail;
  const keys = [...new Set([...declared.keys(), ...part.required, ...known])].filter(mayBe);
  const isNamed = (key: string) => names === undefined || isMember(file.model, names, key) === "yes";
  // Keys without a case are refused anyway where the object is closed.
  const named =
    names === undefined || (isClosed && keys.every(isNamed))
      ? []
      : demand(testOf(file, names, "key", onlyTexts), fail);
  // Where all keys that nothing is said of fare alike, whatever is wrong is refused in one place. Only there it is asked whether it is
  // the object's own, and there at all: nearly all properties are right.
  const isLate = named.length === 0 && (isClosed || otherwise.length === 0);
  const isOwn = atom(`${file.use("hasOwn")}(value, key)`);
  const demands = new Map(keys.map((key) => [key, beyond(key)]));
  const alone = keys.length === 1 && otherwise.length === 0;
  const whole = part.properties.filter(({ name }) => demands.get(name) === true && !done.has(name));
  const deferred = deferredProperties(file, alone ? [] : whole);

  /** What is done about a key of its own. */
  function caseOf(key: string, demanded: Test): Lines {
    const variable = deferred.get(key);
    const shape = declared.get(key);
    const own = shape === undefined || done.has(key) || variable !== undefined || judge(shape);
    const isRequired = required.has(key);
    const count = isRequired ? ["required++;"] : [];
    const keep = variable === undefined ? [] : [`${variable} = property;`];
    const test = and(own, demanded);
    if (!isLate) return [...refuse(test), ...keep, ...count];
    if (keep.length === 0 && !isRequired) return refuse(test, "break;");
    const tells = own !== true && shape !== undefined && refusesUndefined(file, shape);
    return [...refuse(and(tells ? true : isPresent, test, isOwn), "break;"), ...keep, ...count];
  }

  const cases = new Map<string, { readonly keys: string[]; readonly lines: Lines }>();
  for (const [key, demanded] of demands) {
    const lines = caseOf(key, demanded);
    if (lines.length === 0 && otherwise.length === 0) continue;
    const alike = indented(lines, "");
    const same = cases.get(alike);
    if (same === undefined) cases.set(alike, { keys: [key], lines: [...lines, "continue;"] });
    else same.keys.push(key);
  }
  const knowsNone = cases.size === 0 && patterns.length === 0 && rest?.known.patterns.length === 0;
  if (named.length === 0 && knowsNone) return mapPass(judge(rest.shape), isOwn, fail);
  const judging = isLate
    ? lateLines([...cases.values()], isClosed, isOwn, form !== undefined, fail)
    : [...named, ...caseLines([...cases.values()]), ...otherwise];
  if (judging.length === 0) return [];
  const counts = required.size > 0;
  const most = countKeys(cases.values());
  return [
    ...(counts ? ["let required = 0;"] : []),
    ...(form === undefined ? [] : [`let absent = ${most};`, "let order = 0;", 'let last = "";']),
    ...[...deferred.values()].map((variable) => `let ${variable}: unknown;`),
    ...block("for (const key in value)", [...(isLate ? [] : passHead(file, judging)), ...judging]),
    ...(counts ? [`if (required < ${required.size}) ${fail}`] : []),
    // An object that lacks most properties is passed over as quickly as it is read.
    ...(form === undefined
      ? []
      : [`if (absent <= ${most >> 1}) ${file.use("noteForm")}(${form}, absent, order, last);`]),
    ...deferredLines(file, whole, deferred, { required, present: true, fail }),
  ];
}

/**
 * The body of a pass in which a case leaves the `switch` where the property is not right. Other keys are not right either where the
 * object `isClosed`, and else nothing is asked of them. `isNoted`: whether it is noted in which form the object comes.
 */
function lateLines(
  cases: readonly Case[],
  isClosed: boolean,
  isOwn: Test,
  isNoted: boolean,
  fail: string,
): Lines {
  if (cases.length === 0 && !isClosed) return [];
  const skip = isNoted ? ["absent++;", "continue;"] : ["continue;"];
  const judging = [
    ...caseLines(cases, isClosed ? undefined : skip),
    ...demand(or(not(bind(isPresent, "property", "property")), not(isOwn)), fail),
  ];
  const read = "const property = value[key];";
  return isNoted
    ? [
        "absent--;",
        "// Other lengths of keys, or another order, make another form.",
        "order = ((order << 3) | (order >>> 29)) ^ key.length;",
        "last = key;",
        read,
        ...judging,
        "absent++;",
      ]
    : [read, ...judging];
}

/** One pass over properties that all have to meet `test`: where most do, it tells as much, and what else they are is not asked. */
function mapPass(test: Test, isOwn: Test, fail: string): Lines {
  const passes = or(
    bind(test, "property", "property"),
    atom("property === undefined", "property !== undefined"),
    not(isOwn),
  );
  return block("for (const key in value)", ["const property = value[key];", ...demand(passes, fail)]);
}

interface Case {
  readonly keys: readonly string[];
  readonly lines: Lines;
}

function countKeys(cases: Iterable<Case>): number {
  let count = 0;
  for (const { keys } of cases) count += keys.length;
  return count;
}

/** A `switch` over `key`. Where it is none of the cases, `otherwise` is done, or what follows. */
export function caseLines(cases: readonly Case[], otherwise?: Lines): Lines {
  const owners = new Map(cases.flatMap((each) => each.keys.map((key) => [key, each])));
  if (owners.size === 0) return otherwise ?? [];
  return [branchSwitch(planBranches([...owners.keys()], maxCases), owners, otherwise)];
}

/** The lines of a case that keys of one length share, or of one unit: those of a single owner are asked for by an `if`. */
function branchLines(
  plan: BranchPlan,
  owners: ReadonlyMap<string, Case>,
  otherwise: Lines | undefined,
): Lines {
  const keys = plan.by === "equality" ? plan.values : [];
  const [owner, ...others] = new Set(keys.map((key) => owners.get(key)));
  if (owner === undefined || others.length > 0 || keys.length > mostAsked)
    return [branchSwitch(plan, owners, otherwise), "break;"];
  const last = [...(otherwise ?? []), "break;"];
  const lines = owner.lines.at(-1) === last[0] ? owner.lines.slice(0, -1) : owner.lines;
  const isOwner = or(...keys.map((key) => atom(`key === ${stringLiteral(key)}`)));
  return [...when(isOwner, lines), ...last];
}

/** More keys are easier to read as cases. */
const mostAsked = 3;

function branchSwitch(
  plan: BranchPlan,
  owners: ReadonlyMap<string, Case>,
  otherwise: Lines | undefined,
): Switch {
  const last = otherwise === undefined ? {} : { otherwise };
  if (plan.by === "equality") {
    const own = new Map<Case, string[]>();
    for (const key of plan.values) {
      const owner = owners.get(key) as Case;
      const keys = own.get(owner);
      if (keys === undefined) own.set(owner, [key]);
      else keys.push(key);
    }
    const literal = [...own].map(([{ lines }, keys]) => ({ values: keys.map(stringLiteral), lines }));
    return { over: "key", cases: literal, ...last };
  }
  const cases = plan.cases.map(({ value, plan: inner }) => ({
    values: [String(value)],
    note: unitNote(plan, value),
    lines: branchLines(inner, owners, otherwise),
  }));
  return { over: plan.by === "length" ? "key.length" : `key.charCodeAt(${plan.by})`, cases, ...last };
}

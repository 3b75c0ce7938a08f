import type { Scalar } from "../../json.ts";
import type { BranchPlan } from "../../plan/branchPlan.ts";
import { planMembers } from "../../plan/memberPlan.ts";
import { planNumbers } from "../../plan/numberPlan.ts";
import type { SlotPlan, Unit } from "../../plan/slotPlan.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import type { Lines, Switch } from "./lines.ts";
import { unitNote } from "./unitNote.ts";

/** Declares a constant of `text`, a list of `type`, and returns its name. */
export type DeclareList = (text: string, type: "string" | "number") => string;

/** The body of a function that tells whether `value`, of any type, is one of `values`. It asks to `declare` one list at the most. */
export function memberLines(values: readonly Scalar[], declare: DeclareList): Lines {
  if (values.length === 0) return ["return false;"];
  const numbers = values.every((value) => typeof value === "number") ? planNumbers(values) : undefined;
  if (numbers !== undefined) {
    const list = declare(listText(numbers.members.map(String)), "number");
    return [`return typeof value === "number" && value === ${list}[value % ${numbers.divisor}];`];
  }
  const strings = values.filter((value) => typeof value === "string");
  const others = values.filter((value) => typeof value !== "string");
  const plan = planMembers(strings);
  if (plan.by === "equality") return returnLines([...values]);
  if (plan.by === "slot") {
    const { slots, empty } = plan;
    const least = Math.max(slots.least, 1);
    const isShort = least === 1 ? "value.length === 0" : `value.length < ${least}`;
    const slot = slotText(slots);
    return [
      `if (typeof value !== "string" || ${isShort}) return ${comparison([...(empty ? [""] : []), ...others])};`,
      ...(slot.length < 90 ? [`const slot = ${slot};`] : ["const slot =", [`${slot};`]]),
      `return value === ${declare(slotsText(slots), "string")}[slot];`,
    ];
  }
  return [
    `if (typeof value !== "string") return ${comparison(others)};`,
    ...planLines(plan),
    "return false;",
  ];
}

function planLines(plan: BranchPlan<Scalar>): Lines {
  if (plan.by === "equality") return returnLines(plan.values);
  const over = plan.by === "length" ? "value.length" : `value.charCodeAt(${plan.by})`;
  const cases = plan.cases.map(({ value, plan: inner }) => ({
    values: [String(value)],
    note: unitNote(plan, value),
    lines: inner.by === "equality" ? planLines(inner) : [...planLines(inner), "return false;"],
  }));
  return [{ over, cases } satisfies Switch];
}

/** The number of `value`, a string that is long enough. */
function slotText({ terms, size }: SlotPlan): string {
  const parts = terms.map(({ unit, factor }) => unitText(unit) + (factor === 1 ? "" : ` * ${factor}`));
  const sum = parts.join(" + ");
  return `${parts.length > 1 ? `(${sum})` : sum} & ${size - 1}`;
}

function unitText(unit: Unit): string {
  if (unit === "length") return "value.length";
  if (unit === "middle") return "value.charCodeAt(value.length >> 1)";
  return unit < 0 ? `value.charCodeAt(value.length - ${-unit})` : `value.charCodeAt(${unit})`;
}

/** A list with "" where no member is: no empty string is looked up. */
function slotsText({ members, size }: SlotPlan): string {
  return listText(Array.from({ length: size }, (_, slot) => stringLiteral(members.get(slot) ?? "")));
}

/** The list of these expressions, on lines that are not too long. */
function listText(texts: readonly string[]): string {
  const line = `[${texts.join(", ")}]`;
  if (line.length < 60) return line;
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last === undefined || last.length + text.length > 105) lines.push(`  ${text},`);
    else lines[lines.length - 1] = `${last} ${text},`;
  }
  return `[\n${lines.join("\n")}\n]`;
}

function comparison(values: readonly Scalar[]): string {
  if (values.length === 0) return "false";
  return values.map((value) => `value === ${jsonLiteral(value)}`).join(" || ");
}

function returnLines(values: readonly Scalar[]): Lines {
  const line = `return ${comparison(values)};`;
  if (line.length < 95) return [line];
  const parts = values.map((value) => `value === ${jsonLiteral(value)}`);
  return ["return (", parts.map((part, index) => (index < parts.length - 1 ? `${part} ||` : part)), ");"];
}

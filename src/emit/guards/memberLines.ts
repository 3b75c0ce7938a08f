import type { Scalar } from "../../json.ts";
import { type MemberPlan, planMembers } from "../../plan/memberPlan.ts";
import { jsonLiteral } from "../code.ts";
import type { Lines, Switch } from "./lines.ts";

/** The body of a function that tells whether `value`, of any type, is one of `values`. */
export function memberLines(values: readonly Scalar[]): Lines {
  if (values.length === 0) return ["return false;"];
  const strings = values.filter((value) => typeof value === "string");
  const others = values.filter((value) => typeof value !== "string");
  const plan = planMembers(strings);
  if (plan.by === "equality") return returnLines([...values]);
  return [
    `if (typeof value !== "string") return ${others.length === 0 ? "false" : comparison(others)};`,
    ...planLines(plan),
    "return false;",
  ];
}

function planLines(plan: MemberPlan): Lines {
  if (plan.by === "equality") return returnLines(plan.values);
  const over = plan.by === "length" ? "value.length" : `value.charCodeAt(${plan.by})`;
  const cases = plan.cases.map(({ value, plan: inner }) => ({
    values: [String(value)],
    lines: inner.by === "equality" ? planLines(inner) : [...planLines(inner), "return false;"],
  }));
  return [{ over, cases } satisfies Switch];
}

function comparison(values: readonly Scalar[]): string {
  return values.map((value) => `value === ${jsonLiteral(value)}`).join(" || ");
}

function returnLines(values: readonly Scalar[]): Lines {
  const line = `return ${comparison(values)};`;
  if (line.length < 95) return [line];
  const parts = values.map((value) => `value === ${jsonLiteral(value)}`);
  return ["return (", parts.map((part, index) => (index < parts.length - 1 ? `${part} ||` : part)), ");"];
}

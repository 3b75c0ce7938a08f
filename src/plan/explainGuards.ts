import { isScalar } from "../json.ts";
import { type Evaluation, evaluationOf } from "../model/evaluated.ts";
import type { Model, Shape } from "../model/model.ts";
import { planChoice } from "./choicePlan.ts";
import { conditionTags } from "./conditionTags.ts";
import { joinedShape } from "./joinedShape.ts";
import { keyRules } from "./keyRules.ts";
import { type MemberPlan, planMembers } from "./memberPlan.ts";
import { planNumbers } from "./numberPlan.ts";
import { constantProperties, planObject } from "./objectPlan.ts";
import { readFirst } from "./readingOrder.ts";
import { rejudgedShapes } from "./rejudgedShapes.ts";
import { retestedShapes } from "./retestedShapes.ts";
import type { SlotPlan } from "./slotPlan.ts";

/** How the guard of each shape goes about its work, a line for each decision: `#/$defs/Pet oneOf: by the property "kind"`. */
export function explainGuards(model: Model): string[] {
  const { shapes } = model;
  const evaluation = evaluationOf(shapes);
  const rejudged = rejudgedShapes(model);
  const retested = retestedShapes(model);
  return shapes.flatMap((shape) => {
    const lines = [
      ...objectLines(model, evaluation, shape),
      ...conditionTags(shapes, shape.id).map(
        ({ key, parts }) => `allOf: ${parts.length} conditions by the property ${JSON.stringify(key)}`,
      ),
      ...(["anyOf", "oneOf"] as const).flatMap((keyword) => choiceLine(shapes, shape, keyword)),
      ...memberLine(shape),
      ...(rejudged.has(shape.id) ? ["answers: remembered, as one value may be judged many times"] : []),
      ...(retested.has(shape.id) && !rejudged.has(shape.id)
        ? ["answers: remembered while issues are listed, as one value may be tested at each level"]
        : []),
    ];
    return lines.map((line) => `#${shape.pointer} ${line}`);
  });
}

function objectLines(model: Model, evaluation: Evaluation, shape: Shape): string[] {
  const { shapes } = model;
  const { id, object: part } = joinedShape(model, shape.id);
  if (part === undefined) return [];
  const { by, because } = planObject(model, id, part, keyRules(shapes, evaluation, id));
  const first = by === "property" ? readFirst(shapes, part.properties) : constantProperties(part, shapes);
  const ways = {
    property: "reads each property",
    count: "reads each property and counts them",
    key: "passes over the keys once",
    form: "passes over the keys once, or reads each property where objects come in few forms",
  };
  return [
    ...(part === shape.object
      ? []
      : ["object: judged with the properties of schemas that always apply to it"]),
    `object: ${ways[by]} (${because})${first.length === 0 ? "" : `, ${first.map((name) => JSON.stringify(name)).join(", ")} first`}`,
  ];
}

function choiceLine(shapes: readonly Shape[], shape: Shape, keyword: "anyOf" | "oneOf"): string[] {
  const options = shape[keyword];
  if (options === undefined) return [];
  const plan = planChoice(shapes, shape, options);
  if (plan.by === "tag") {
    const { key, untagged, open } = plan.tag;
    const without =
      untagged.length === 0
        ? ""
        : `, without it one of ${untagged.length + open.length} options after the other`;
    const others =
      open.length === 0 ? "" : `, other values by trial (options that list none: ${open.length})`;
    return [`${keyword}: by the property ${JSON.stringify(key)}${without}${others}`];
  }
  if (plan.by === "key") {
    const names = plan.keys.keyed.map(({ key }) => JSON.stringify(key));
    return [`${keyword}: by which of the properties ${names.join(", ")} is there`];
  }
  const ways = { kind: "by the kind of value", trial: "tries one option after the other" };
  return [`${keyword}: ${ways[plan.by]} (${options.length} options)`];
}

function memberLine({ enum: members }: Shape): string[] {
  if (members === undefined || !members.every(isScalar)) return [];
  const numbers = members.every((member) => typeof member === "number") ? planNumbers(members) : undefined;
  const way =
    numbers === undefined
      ? ways(planMembers(members))
      : `looked up among ${numbers.divisor} by the rest of a division`;
  return [`enum: ${members.length} members, ${way}`];
}

function ways(plan: MemberPlan): string {
  if (plan.by === "equality") return "compared one by one";
  if (plan.by === "slot")
    return `looked up among ${plan.slots.size} by ${plan.slots.terms.map(unitWords).join(" and ")}`;
  return plan.by === "length" ? "told apart by length" : `told apart by the character at ${plan.by}`;
}

function unitWords({ unit }: SlotPlan["terms"][number]): string {
  if (typeof unit === "string") return unit === "length" ? "length" : "the character in the middle";
  return unit < 0 ? `character ${-unit} from the end` : `character ${unit + 1}`;
}

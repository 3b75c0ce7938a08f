import { matches } from "../algebra/matches.ts";
import type { Application, Place } from "./applicationsOf.ts";

/** Whether both may be applied to the same property or item of one value. */
export function mayMeet(a: Application, b: Application): boolean {
  for (const [choice, option] of a.chosen) if ((b.chosen.get(choice) ?? option) !== option) return false;
  // What a schema leaves over it has not applied anything else to.
  if (a.owner === b.owner && (isLeft(a.place) || isLeft(b.place))) return isLeft(a.place) && isLeft(b.place);
  return placesMeet(a.place, b.place);
}

function isLeft(place: Place): boolean {
  return "rest" in place;
}

function placesMeet(a: Place, b: Place): boolean {
  if (isOfArrays(a) || isOfArrays(b)) return isOfArrays(a) && isOfArrays(b) && itemsMeet(a, b);
  if ("property" in a && "property" in b) return a.property === b.property;
  if ("property" in a && "pattern" in b) return matches(b.pattern, a.property) !== "no";
  if ("pattern" in a && "property" in b) return matches(a.pattern, b.property) !== "no";
  return true;
}

type Items = Extract<Place, { from: number } | { items: "any" }>;

function isOfArrays(place: Place): place is Items {
  return "from" in place || "items" in place;
}

function itemsMeet(a: Items, b: Items): boolean {
  if ("items" in a || "items" in b) return true;
  return (!a.isOne || a.from >= b.from) && (!b.isOne || b.from >= a.from);
}

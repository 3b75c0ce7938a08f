import type { Json, JsonObject } from "../json.ts";
import { pointerTokens } from "../schema/pointer.ts";

/** Where a pointer leads: the value there, if any, and the array that holds it, if one does. */
export interface Location {
  readonly value: Json | undefined;
  readonly array?: readonly Json[];
  /** Whether it is the place after an array's last item. */
  readonly appends: boolean;
}

/** Where `pointer` leads in `json` by own properties; `undefined` where no value could stand. */
export function locate(json: Json, pointer: string): Location | undefined {
  let location: Location = { value: json, appends: false };
  for (const token of pointerTokens(pointer)) {
    const holder = location.value;
    if (typeof holder !== "object" || holder === null) return undefined;
    if (!Array.isArray(holder)) {
      location = {
        value: Object.hasOwn(holder, token) ? (holder as JsonObject)[token] : undefined,
        appends: false,
      };
      continue;
    }
    const array: readonly Json[] = holder;
    const index = token === "-" ? array.length : Number(token);
    if (!/^(?:-|0|[1-9]\d*)$/.test(token) || index > array.length) return undefined;
    location = { value: array[index], array, appends: index === array.length };
  }
  return location;
}

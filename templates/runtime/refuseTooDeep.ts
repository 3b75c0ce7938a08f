import { isTooDeep } from "./isTooDeep.ts";

/** What a guard answers where it could not go to the end of the data: no. Other errors are thrown on. */
export function refuseTooDeep(error: unknown): false {
  if (isTooDeep(error)) return false;
  throw error;
}

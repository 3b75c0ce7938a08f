import type { ObjectForm } from "./objectForm.ts";

/**
 * Whether so many objects have come in one form that `value`, a plain one, is likely to as well: V8 then reads its properties at once.
 * It is a guess, which decides how an object is judged, never whether it is valid; now and then the answer is no, to look again.
 */
export function keepsForm(form: ObjectForm, value: object): boolean {
  if (form.run < 16 || Object.getPrototypeOf(value) !== Object.prototype) return false;
  form.run += 1;
  return (form.run & 63) !== 0;
}

import type { ObjectForm } from "./objectForm.ts";

/**
 * Whether so many objects have come in few forms that `value`, a plain one, is likely to as well: V8 then reads its properties at once.
 * It is a guess, which decides how an object is judged, never whether it is valid; now and then the answer is no, to look again.
 */
export function keepsForm(form: ObjectForm, value: Readonly<Record<string, unknown>>): boolean {
  // Of an object like those before it V8 knows this at once; Object.getPrototypeOf takes as long as ten properties.
  if (form.run < 16 || value["__proto__"] !== Object.prototype) return false;
  form.run += 1;
  return (form.run & 1023) !== 0;
}

import type { ObjectForm } from "./objectForm.ts";

/** Notes in `form` that an object had `count` of the declared properties, and the key `last` as its last one. */
export function noteForm(form: ObjectForm, count: number, last: string): void {
  if (form.count === count && form.last === last) {
    form.run += 1;
  } else {
    form.count = count;
    form.last = last;
    form.run = 0;
  }
}

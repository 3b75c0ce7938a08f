import type { ObjectForm } from "./objectForm.ts";

/** Notes in `form` that of the properties that are judged an object had all but `absent`, and the key `last` as its last one. */
export function noteForm(form: ObjectForm, absent: number, last: string): void {
  if (form.absent === absent && form.last === last) {
    form.run += 1;
  } else {
    form.absent = absent;
    form.last = last;
    form.run = 0;
  }
}

import type { ObjectForm } from "./objectForm.ts";

/**
 * Notes in `form` that of the properties that are judged an object had all but `absent`; `order`, a number for the lengths of its keys
 * in turn; and its last key.
 */
export function noteForm(form: ObjectForm, absent: number, order: number, last: string): void {
  // V8 reads a property at once where the objects before came in up to four forms.
  const most = 4;
  const code = order ^ (absent << 12) ^ (last.charCodeAt(last.length - 1) << 20);
  for (let at = 0; at < form.codes.length; at++) {
    if (form.codes[at] === code) {
      form.run += 1;
      return;
    }
  }
  form.codes[form.oldest] = code;
  form.absent[form.oldest] = absent;
  form.absents = 0;
  for (const each of form.absent) form.absents |= 1 << each;
  form.oldest = (form.oldest + 1) % most;
  form.run = 0;
}

import { answered } from "./answered.ts";
import { asksMuch } from "./asksMuch.ts";
import { notesOf } from "./notesOf.ts";

/**
 * What `test` says of `value`. Each object or array is asked about once, when many questions have been asked: a schema that applies
 * others to one value in several ways could ask about what is inside it again and again.
 */
export function answerOnce(value: unknown, test: (value: unknown) => boolean): boolean {
  if (typeof value !== "object" || value === null || !asksMuch()) return test(value);
  answered.byTest ??= new Map();
  const answers = notesOf(answered.byTest, test);
  const known = answers.get(value);
  if (known !== undefined) return known;
  const answer = test(value);
  answers.set(value, answer);
  return answer;
}

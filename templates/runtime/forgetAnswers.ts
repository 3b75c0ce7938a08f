import { answered } from "./answered.ts";

/** Forgets what was answered before: since then, the data may have changed. */
export function forgetAnswers(): void {
  answered.questions = 0;
  answered.byTest = undefined;
}

import { answered } from "./answered.ts";

/** To remember an answer takes longer than most tests: so many questions are answered without. */
const freeQuestions = 10_000;

/** Counts a question, and tells whether so many have been asked that it is time to remember the answers. */
export function asksMuch(): boolean {
  answered.questions += 1;
  return answered.questions > freeQuestions;
}

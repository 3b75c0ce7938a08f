/** Whether something is so. `undecided` is honest: it is never a guess. */
export type Answer = "yes" | "no" | "undecided";

/** `yes` if all are, `no` if one is not. */
export function allOf(answers: Iterable<Answer>): Answer {
  let all: Answer = "yes";
  for (const answer of answers) {
    if (answer === "no") return "no";
    if (answer === "undecided") all = "undecided";
  }
  return all;
}

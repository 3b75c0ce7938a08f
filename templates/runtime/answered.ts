interface Answered {
  questions: number;
  byTest: Map<(value: unknown) => boolean, WeakMap<object, boolean>> | undefined;
}

/** How much has been asked since a guard was called last, and the answers that are remembered: for `answerOnce`. */
export const answered: Answered = { questions: 0, byTest: undefined };

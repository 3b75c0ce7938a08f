interface Answered {
  questions: number;
  byTest: Map<(value: unknown) => boolean, WeakMap<object, boolean>> | undefined;
  isListing: boolean;
}

/**
 * How much has been asked since a guard was called last, and the answers that are remembered: for `answerOnce`. Whether issues are being
 * listed.
 */
export const answered: Answered = { questions: 0, byTest: undefined, isListing: false };

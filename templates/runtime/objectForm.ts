/** The form in which the last objects of a schema came, as far as it is easy to tell. */
export interface ObjectForm {
  /** How many of the properties that are judged they did not have. */
  absent: number;
  /** Their last key. */
  last: string;
  /** How many of them came one after the other. */
  run: number;
}

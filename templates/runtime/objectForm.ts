/** The few forms in which the last objects of a schema came, as far as it is easy to tell. */
export interface ObjectForm {
  /** A number for each form. */
  readonly codes: number[];
  /** By form, how many of the properties that are judged the objects did not have. */
  readonly absent: number[];
  /** These numbers as bits, modulo 32, which are quicker to look at. */
  absents: number;
  /** The form that gives way to the next one. */
  oldest: number;
  /** How many objects of these forms came one after the other. */
  run: number;
}

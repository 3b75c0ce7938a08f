/** How far a text has been read, in UTF-16 code units. */
export interface TextPlace {
  readonly text: string;
  at: number;
}

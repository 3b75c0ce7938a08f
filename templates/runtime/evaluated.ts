/** What has been evaluated of one object or array (2020-12 Core, section 11). */
export interface Evaluated {
  allKeys: boolean;
  readonly keys: Set<string>;
  /** So many items from the first on. */
  items: number;
  /** Single items that `contains` has matched. */
  readonly indexes: Set<number>;
}

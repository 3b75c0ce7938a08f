/** Name of the module that typia made for a task, beside this one. */
export function typiaFile(asserted: boolean, collect: boolean): string {
  return `typia.${asserted ? "assert" : "annotate"}.${collect ? "validate" : "is"}.js`;
}

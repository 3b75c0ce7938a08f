/** The keyword that `schemaPath` leads to: its last token. */
export function keywordOf(schemaPath: string): string {
  let start = schemaPath.length;
  while (start > 0 && schemaPath.charCodeAt(start - 1) !== 47) start--;
  return schemaPath.slice(start);
}

/** `text` as JSON. */
export function textInJson(text: string): string {
  return plainText.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** What has no escapes in JSON. */
const plainText = /^[ !#-[\]-~\u2026]*$/;

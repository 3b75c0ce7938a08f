import { isIriReference } from "./isIriReference.ts";
import { isUri } from "./isUri.ts";

/** Whether `text` is an IRI, such as https://example.com/bücher?id=1 (RFC 3987, section 2.2). */
export function isIri(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return isUri(text);
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isIriReference(text);
}

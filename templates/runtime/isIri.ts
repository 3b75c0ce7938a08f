import { isIriReference } from "./isIriReference.ts";

/** Whether `text` is an IRI, such as https://example.com/bücher?id=1 (RFC 3987, section 2.2). */
export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isIriReference(text);
}

import { isUriReference } from "./isUriReference.ts";

/** Whether `text` is a URI, such as https://example.com/users?id=1 (RFC 3986, section 3). */
export function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isUriReference(text);
}

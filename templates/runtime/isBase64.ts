import { decodeBase64 } from "./decodeBase64.ts";

/** Whether `text` is base64 (RFC 4648, section 4), padded. */
export function isBase64(text: string): boolean {
  return decodeBase64(text) !== undefined;
}

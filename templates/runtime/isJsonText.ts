import { decodeBase64 } from "./decodeBase64.ts";

/** Whether `text` is a JSON document (RFC 8259), in base64 where `encoding` says so. */
export function isJsonText(text: string, encoding?: "base64"): boolean {
  const bytes = encoding === undefined ? text : decodeBase64(text);
  if (bytes === undefined) return false;
  try {
    // Bytes beyond ASCII stand in strings only, where one is as good as another.
    JSON.parse(bytes);
    return true;
  } catch {
    return false;
  }
}

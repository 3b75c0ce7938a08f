/** Whether `text` is a UUID of any version, such as 123e4567-e89b-12d3-a456-426614174000 (RFC 4122, section 3). */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
}

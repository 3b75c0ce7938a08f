/** Whether `text` is a JSON Pointer, such as /users/0/name (RFC 6901, section 3). */
export function isJsonPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

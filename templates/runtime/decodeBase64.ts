/** The bytes that base64 `text` stands for (RFC 4648, section 4), one to a character; `undefined` where it is none. */
export function decodeBase64(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return undefined;
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let bytes = "";
  let bits = 0;
  let count = 0;
  for (const char of text) {
    if (char === "=") break;
    bits = ((bits << 6) | digits.indexOf(char)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += String.fromCharCode((bits >> count) & 0xff);
  }
  return bytes;
}

/** The code points of `text`, in their order. */
export function codePointsOf(text: string): number[] {
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    codes.push(code);
  }
  return codes;
}

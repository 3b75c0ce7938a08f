/** Whether `text` is a duration, such as P3DT12H (RFC 3339, appendix A): whole numbers, no unit left out in between. */
export function isDuration(text: string): boolean {
  const date = /^P(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D|(?=T))/i.exec(text);
  if (date === null) return /^P\d+W$/i.test(text);
  return /^(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?$/i.test(text.slice(date[0].length));
}

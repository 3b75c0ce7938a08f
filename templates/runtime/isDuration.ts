/** What is no duration: weeks, or other units of which none is left out in between. */
const notDuration =
  /^(?![Pp](?:\d+[Ww]|(?=[\dTt])(?:\d+[Yy](?:\d+[Mm](?:\d+[Dd])?)?|\d+[Mm](?:\d+[Dd])?|\d+[Dd])?(?:[Tt](?:\d+[Hh](?:\d+[Mm](?:\d+[Ss])?)?|\d+[Mm](?:\d+[Ss])?|\d+[Ss]))?)$)/;

/** Whether `text` is a duration, such as P3DT12H (RFC 3339, appendix A): whole numbers, no unit left out in between. */
export function isDuration(text: string): boolean {
  // Quicker than to match: V8 notes where a text matches.
  return !notDuration.test(text);
}

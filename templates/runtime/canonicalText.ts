/**
 * A text that two JSON values share exactly where they are equal: much like JSON, with sorted keys.
 * Not recursive, so that no depth is too deep. A reference to an enclosing value is written `^` and its depth. After `most` values
 * within `value` it breaks off with an ellipsis.
 */
export function canonicalText(value: unknown, most: number): string {
  let left = most;
  let text = "";
  const enclosing = new Map<object, number>();
  const steps: ({ readonly label: string; readonly value: unknown } | { readonly leave: object })[] = [
    { label: "", value },
  ];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("leave" in step) {
      enclosing.delete(step.leave);
      text += ";";
      continue;
    }
    if (left === 0) return `${text}\u2026`;
    left--;
    const current = step.value;
    text += step.label;
    if (typeof current === "string") {
      text += JSON.stringify(current);
    } else if (typeof current !== "object" || current === null) {
      text += String(current);
    } else if (enclosing.has(current)) {
      text += `^${enclosing.get(current)}`;
    } else {
      enclosing.set(current, enclosing.size);
      steps.push({ leave: current });
      if (Array.isArray(current)) {
        text += "[";
        for (let index = current.length - 1; index >= 0; index--)
          steps.push({ label: ",", value: current[index] });
      } else {
        text += "{";
        const object = current as { readonly [key: string]: unknown };
        for (const key of Object.keys(object).sort().reverse()) {
          steps.push({ label: `,${JSON.stringify(key)}:`, value: object[key] });
        }
      }
    }
  }
  return text;
}

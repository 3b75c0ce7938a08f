import type { Model } from "../../model/model.ts";
import { code } from "./markdown.ts";

/** Which formats of the model guards judge by and which are for readers only; "" where it has none. */
export function formatSection({ shapes }: Model): string {
  const named = (asserted: boolean) => {
    const used = shapes.filter((shape) => (shape.formatAsserted ?? false) === asserted);
    return [...new Set(used.flatMap(({ limits }) => limits.format ?? []))].sort().map(code).join(", ");
  };
  const [asserted, annotated] = [named(true), named(false)];
  return [
    ...(asserted ? [`Guards refuse a string that breaks its format: ${asserted}.\n`] : []),
    ...(annotated
      ? [
          `These formats say what is meant and refuse nothing, as JSON Schema has it by default: ${annotated}.\n`,
        ]
      : []),
  ].join("\n");
}

import type { RuntimeName } from "../../src/schema/runtimeName.ts";

/** The helper `name` of `templates/runtime` that judges a string. */
export async function loadFormatHelper(name: RuntimeName): Promise<(text: string) => boolean> {
  const module = await import(`../../templates/runtime/${name}.ts`);
  return module[name];
}

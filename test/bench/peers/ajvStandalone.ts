import standalone from "ajv/dist/standalone/index.js";
import { importBundle } from "../importBundle.ts";
import type { Judge, Peer } from "../judge.ts";
import { ajvCompiled } from "./ajv.ts";

/** Ajv's standalone code, bundled with what it needs. */
export const ajvStandalone: Peer = async (task) => {
  const { ajv, judge } = ajvCompiled(task, { source: true });
  const text = standalone.default(ajv, judge as Parameters<typeof standalone.default>[1]);
  return ((await importBundle(text, task.root)) as { default: Judge }).default;
};

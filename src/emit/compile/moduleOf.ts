import type { OutputFile } from "../../output.ts";
import { type Module, parseModule } from "./parseModule.ts";

const known = new WeakMap<OutputFile, Module>();

/** What {@link parseModule} reads in a file: once, however many ask. */
export function moduleOf(file: OutputFile): Module {
  const module = known.get(file) ?? parseModule(file.path, file.text);
  known.set(file, module);
  return module;
}

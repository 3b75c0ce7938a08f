import type { OutputFile } from "../../output.ts";
import { remember } from "../../remember.ts";
import { type Module, parseModule } from "./parseModule.ts";

/** What {@link parseModule} reads in a file: once, however many ask. */
export const moduleOf = remember(({ path, text }: OutputFile): Module => parseModule(path, text));

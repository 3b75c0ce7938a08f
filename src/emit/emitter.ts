import type { Model } from "../model/model.ts";
import type { EmitOptions } from "../options.ts";
import type { OutputFile } from "../output.ts";

/** One output of the package, said from the model alone. Throws nothing that a schema could cause. */
export type Emitter = (model: Model, options: EmitOptions) => readonly OutputFile[];

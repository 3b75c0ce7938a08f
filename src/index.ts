export { type Generated, generate } from "./generate.ts";
export type { Json, JsonObject } from "./json.ts";
export { type Loaded, type LoadedIssue, load } from "./load.ts";
export type { FormatMode, GenerateOptions } from "./options.ts";
export { type CheckReport, check, type OutputFile, type WriteReport, write } from "./output.ts";
export { formatProblem, GenerateError, type Problem } from "./problems.ts";

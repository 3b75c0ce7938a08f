import type { JsonObject } from "../../src/json.ts";

export type Judge = (document: unknown) => boolean;

/** What a contender is asked to compile. */
export interface Task {
  /** Without `format` where formats are annotations, so that no contender judges by one. */
  readonly schema: JsonObject;
  readonly documents: { readonly [uri: string]: JsonObject };
  readonly asserted: boolean;
  readonly collect: boolean;
  /** Whether this is AuditLog, which some contenders know from a schema written by hand. */
  readonly auditLog: boolean;
  /** The project's folder. */
  readonly root: string;
}

/** Makes a judge; `undefined` where the contender has none for this schema; throws where it refuses the schema. */
export type Peer = (task: Task) => Judge | undefined | Promise<Judge | undefined>;

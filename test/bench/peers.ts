import type { Peer } from "./judge.ts";
import { ajv } from "./peers/ajv.ts";
import { ajvStandalone } from "./peers/ajvStandalone.ts";
import { arktype } from "./peers/arktype.ts";
import { schemasafe } from "./peers/schemasafe.ts";
import { typebox } from "./peers/typebox.ts";
import { typia } from "./peers/typia.ts";
import { valibot } from "./peers/valibot.ts";
import { zod } from "./peers/zod.ts";

/** Who runs against us; the last three know only AuditLog, from a schema that was written for them by hand. */
export const peers: { readonly [name: string]: Peer } = {
  Ajv: ajv,
  "Ajv standalone": ajvStandalone,
  TypeBox: typebox,
  schemasafe,
  zod,
  valibot,
  arktype,
  typia,
};

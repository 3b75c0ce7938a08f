import { type } from "arktype";
import { auditLogEnums } from "../auditLogEnums.ts";
import type { Judge, Peer } from "../judge.ts";

interface Type {
  (value: unknown): unknown;
  allows: Judge;
}

/** arktype, AuditLog as its users would write it. */
export const arktype: Peer = (task) => {
  if (!task.auditLog) return undefined;
  const oneOf = (members: readonly string[]) => members.map((member) => `'${member}'`).join("|");
  const formats = { uuid: "string.uuid", time: "string.date.iso", email: "string.email", uri: "string.url" };
  const annotations = { uuid: "string", time: "string", email: "string", uri: "string" };
  const { uuid, time, email, uri } = task.asserted ? formats : annotations;
  const enums = auditLogEnums(task.schema);
  const role = { "display_name?": "string", "name?": "string", "organization_id?": "string" };
  const user = {
    "avatar_url?": uri,
    created_at: time,
    email,
    "has_ai_seat?": "boolean",
    id: uuid,
    "is_service_account?": "boolean",
    "last_seen_at?": time,
    "login_type?": oneOf(enums.login),
    "name?": "string",
    "organization_ids?": `${uuid}[]`,
    "roles?": [role, "[]"],
    "status?": oneOf(enums.status),
    "theme_preference?": "string",
    "updated_at?": time,
    username: "string",
  };
  const schema = {
    "action?": oneOf(enums.action),
    "additional_fields?": "Record<string, unknown>",
    "description?": "string",
    "diff?": { "[string]": { "new?": "unknown", "old?": "unknown", "secret?": "boolean" } },
    "id?": uuid,
    "ip?": "string",
    "is_deleted?": "boolean",
    "organization?": { "display_name?": "string", "icon?": "string", id: uuid, "name?": "string" },
    "organization_id?": uuid,
    "request_id?": uuid,
    "resource_icon?": "string",
    "resource_id?": uuid,
    "resource_link?": "string",
    "resource_target?": "string",
    "resource_type?": oneOf(enums.resource),
    "status_code?": "number.integer",
    "time?": time,
    "user?": [user, "|", "null"],
    "user_agent?": "string",
  };
  // The definition is made from lists, which arktype's types cannot follow.
  const { errors } = type as unknown as { errors: new () => object };
  const compiled = (type as unknown as (definition: object) => Type)(schema);
  return task.collect ? (value) => !(compiled(value) instanceof errors) : (value) => compiled.allows(value);
};

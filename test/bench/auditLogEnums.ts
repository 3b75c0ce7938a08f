import type { JsonObject } from "../../src/json.ts";

/** The members of AuditLog's enums. */
export type AuditLogEnums = Readonly<Record<"action" | "resource" | "login" | "status", readonly string[]>>;

/** The members that `schema`, the one of AuditLog, lists. */
export function auditLogEnums(schema: JsonObject): AuditLogEnums {
  const definitions = schema["$defs"] as unknown as Record<string, { enum: string[] }>;
  const members = (name: string) => definitions[`codersdk.${name}`]?.enum ?? [];
  return {
    action: members("AuditAction"),
    resource: members("ResourceType"),
    login: members("LoginType"),
    status: members("UserStatus"),
  };
}

import type { Task } from "../judge.ts";

/** The members of AuditLog's enums, for schemas written by hand. */
export function auditLogEnums({
  schema,
}: Task): Record<"action" | "resource" | "login" | "status", string[]> {
  const definitions = schema["$defs"] as Record<string, { enum: string[] }>;
  const members = (name: string) => definitions[`codersdk.${name}`]?.enum ?? [];
  return {
    action: members("AuditAction"),
    resource: members("ResourceType"),
    login: members("LoginType"),
    status: members("UserStatus"),
  };
}

import { isAuditAction } from "@json-schema-to-package/coder-auditlog";

globalThis.verdicts = [isAuditAction("create"), isAuditAction("creat")];

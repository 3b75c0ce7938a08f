import { isAuditAction } from "coder-auditlog";

globalThis.verdicts = [isAuditAction("create"), isAuditAction("creat")];

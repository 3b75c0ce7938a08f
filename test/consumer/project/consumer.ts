import {
  AuditAction,
  type AuditDiff,
  type AuditLog,
  assertAuditLog,
  auditActionValues,
  auditLogSchema,
  type Issue,
  isAuditAction,
  isAuditLog,
  ResourceType,
  type StandardSchemaV1,
  type User,
  UserStatus,
  ValidationError,
  type ValidationResult,
  validateAuditLog,
} from "@json-schema-to-package/coder-auditlog";
import * as enums from "@json-schema-to-package/coder-auditlog/enums";
import {
  auditLogFixture,
  auditLogFixtures,
  type FixtureSet,
} from "@json-schema-to-package/coder-auditlog/fixtures";
import * as guards from "@json-schema-to-package/coder-auditlog/guards";
import schema from "@json-schema-to-package/coder-auditlog/schema.json" with { type: "json" };
import type * as types from "@json-schema-to-package/coder-auditlog/types";

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Exhaustive without a default, so that a new member stops the build. */
function word(status: UserStatus): string {
  switch (status) {
    case UserStatus.Active:
      return "active";
    case UserStatus.Dormant:
      return "asleep";
    case UserStatus.Suspended:
      return "suspended";
  }
}

export function summary(log: AuditLog): string {
  const action: AuditAction | undefined = log.action;
  const user: User | null | undefined = log.user;
  const changes: AuditDiff = log.diff ?? {};
  const secrets: string[] = Object.keys(changes).filter((key) => changes[key]?.secret === true);
  return [action ?? "?", user?.username ?? "nobody", user?.status ? word(user.status) : "", ...secrets].join(
    " ",
  );
}

const text = `{
  "action": "create",
  "resource_type": "workspace",
  "diff": { "token": { "old": null, "new": "x", "secret": true } },
  "user": { "id": "1", "created_at": "2026-01-01T00:00:00Z", "email": "", "username": "ada", "status": "dormant" }
}`;
const received: unknown = JSON.parse(text);
check(isAuditLog(received), "a valid document is accepted");
if (isAuditLog(received)) {
  const log: AuditLog = received;
  check(summary(log) === "create ada asleep token", "a narrowed value can be read");
}

const written: AuditLog = {
  action: AuditAction.Write,
  resource_type: ResourceType.Workspace,
  user: null,
  diff: { name: { old: 1, new: { deep: [] } } },
};
assertAuditLog(written);
const narrowed: AuditLog = written;
check(summary(narrowed) === "write nobody ", "a written value is valid");

const result: ValidationResult<AuditLog> = validateAuditLog({ action: "creat", user: {} });
check(!result.ok, "an invalid document is refused");
if (!result.ok) {
  const issues: readonly Issue[] = result.issues;
  check(
    issues.some((issue) => issue.instancePath === "/action" && issue.keyword === "enum"),
    "an issue has its place",
  );
  check(issues.length > 1 && issues.every((issue) => issue.message.length > 0), "all issues are listed");
  check(JSON.stringify(issues).includes("did you mean"), "JSON has the messages");
  const copies: readonly { readonly instancePath: string }[] = issues.map((issue) => ({ ...issue }));
  check(copies.length === issues.length, "an issue can be copied");
  // @ts-expect-error A copy is without the message.
  void { ...issues[0] }.message;
  const alike: Issue = {
    instancePath: "",
    keyword: "",
    schemaPath: "",
    message: "",
    toJSON: () => ({ instancePath: "", keyword: "", schemaPath: "", message: "" }),
  };
  void alike;
}
try {
  assertAuditLog(null);
  check(false, "an assertion throws");
} catch (error) {
  check(error instanceof ValidationError && error.issues.length === 1, "an assertion carries the issues");
}

const standard: StandardSchemaV1<AuditLog> = auditLogSchema;
check(standard["~standard"].version === 1, "a schema is a Standard Schema");

const values: readonly AuditAction[] = auditActionValues;
check(
  values.length === Object.keys(AuditAction).length && values.every(isAuditAction),
  "the list has every member",
);
check(
  enums.isAuditAction === isAuditAction && guards.isAuditLog === isAuditLog,
  "subpaths hold the same functions",
);
check(guards.ValidationError === ValidationError, "there is one class of errors");
check(isAuditLog(auditLogFixture()) && isAuditLog(auditLogFixture({ user: null })), "fixtures are valid");
const set: FixtureSet<AuditLog> = auditLogFixtures();
check(
  [set.minimal, set.full, ...set.valid.map(({ value }) => value)].every(isAuditLog),
  "valid documents are valid",
);
for (const { name, value, instancePath, keyword } of set.invalid) {
  const judged = validateAuditLog(value);
  const issues = judged.ok ? [] : judged.issues;
  check(
    issues.some((issue) => issue.instancePath === instancePath && issue.keyword === keyword),
    name,
  );
}
check(set.valid.length > 50 && set.invalid.length > 20, "there are many documents");
check(schema.title === "AuditLog", "the schema can be imported");

const fromTypes: types.AuditLog = written;
const fromEnums: enums.AuditAction = "create";
const fromGuards: guards.Issue | undefined = undefined;
void [fromTypes, fromEnums, fromGuards];

// @ts-expect-error No such member.
void AuditAction.Creat;
// @ts-expect-error No such value.
const wrongValue: AuditAction = "creat";
// @ts-expect-error Under exactOptionalPropertyTypes absent is not undefined.
const wrongAbsence: AuditLog = { action: undefined };
// @ts-expect-error Only `user` may be null.
const wrongNull: AuditLog = { organization: null };
// @ts-expect-error No index signature: a misspelled property is found.
const wrongProperty: AuditLog = { acton: "create" };
// @ts-expect-error A required property is missing.
const wrongUser: User = { id: "", email: "", username: "" };
const entries: AuditDiff = written.diff ?? {};
// @ts-expect-error An entry of a map may be missing under noUncheckedIndexedAccess.
const wrongEntry: boolean | undefined = entries["name"].secret;
function mutate(log: AuditLog): void {
  // @ts-expect-error Properties are readonly.
  log.action = "create";
  // @ts-expect-error Lists are readonly.
  log.user?.roles?.push({});
}
// @ts-expect-error Fixtures are not part of the root.
void import("@json-schema-to-package/coder-auditlog").then((root) => root.auditLogFixture);
// @ts-expect-error Other modules stay inside.
void import("@json-schema-to-package/coder-auditlog/runtime").catch(() => {});
void [wrongValue, wrongAbsence, wrongNull, wrongProperty, wrongUser, mutate];
void (() => wrongEntry);

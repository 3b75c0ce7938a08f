const assert = require("node:assert/strict");
const root = require("coder-auditlog");
const enums = require("coder-auditlog/enums");
const guards = require("coder-auditlog/guards");
const fixtures = require("coder-auditlog/fixtures");
const schema = require("coder-auditlog/schema.json");
const manifest = require("coder-auditlog/package.json");

assert.equal(root.isAuditAction, enums.isAuditAction);
assert.equal(root.isAuditLog, guards.isAuditLog);
assert.deepEqual(Object.keys(require("coder-auditlog/types")), []);
assert.ok(root.isAuditLog(fixtures.auditLogFixture()));
assert.equal(schema.title, "AuditLog");
assert.equal(manifest.name, "coder-auditlog");
assert.throws(() => require("coder-auditlog/runtime"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });

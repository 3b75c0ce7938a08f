const assert = require("node:assert/strict");
const root = require("@json-schema-to-package/coder-auditlog");
const enums = require("@json-schema-to-package/coder-auditlog/enums");
const guards = require("@json-schema-to-package/coder-auditlog/guards");
const fixtures = require("@json-schema-to-package/coder-auditlog/fixtures");
const schema = require("@json-schema-to-package/coder-auditlog/schema.json");
const manifest = require("@json-schema-to-package/coder-auditlog/package.json");

assert.equal(root.isAuditAction, enums.isAuditAction);
assert.equal(root.isAuditLog, guards.isAuditLog);
assert.deepEqual(Object.keys(require("@json-schema-to-package/coder-auditlog/types")), []);
assert.ok(root.isAuditLog(fixtures.auditLogFixture()));
assert.equal(schema.title, "AuditLog");
assert.equal(manifest.name, "@json-schema-to-package/coder-auditlog");
assert.throws(() => require("@json-schema-to-package/coder-auditlog/runtime"), {
  code: "ERR_PACKAGE_PATH_NOT_EXPORTED",
});

import assert from "node:assert/strict";
import { parse } from "./out/snippet1.js";
import { complaints } from "./out/snippet2.js";
import { label } from "./out/snippet3.js";

assert.deepEqual(parse(`{ "action": "create" }`), { action: "create" });
assert.equal(parse(`{ "action": "creat" }`), undefined);
assert.deepEqual(complaints({}), []);
const [complaint, ...others] = complaints({ action: "creat" });
assert.match(complaint, /^\/action: .+/);
assert.deepEqual(others, []);
assert.equal(label("dormant"), "dormant");

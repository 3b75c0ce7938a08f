import * as v from "valibot";
import { auditLogEnums } from "../auditLogEnums.ts";
import type { Peer } from "../judge.ts";

/** valibot, AuditLog as its users would write it. */
export const valibot: Peer = (task) => {
  if (!task.auditLog) return undefined;
  const enums = auditLogEnums(task.schema);
  const text = v.optional(v.string());
  // A time of RFC 3339 has an offset; valibot's timestamp is that.
  const formats = {
    uuid: v.pipe(v.string(), v.uuid()),
    time: v.pipe(v.string(), v.isoTimestamp()),
    email: v.pipe(v.string(), v.email()),
    uri: v.pipe(v.string(), v.url()),
  };
  const annotations = { uuid: v.string(), time: v.string(), email: v.string(), uri: v.string() };
  const { uuid, time, email, uri } = task.asserted ? formats : annotations;
  const user = v.looseObject({
    avatar_url: v.optional(uri),
    created_at: time,
    email,
    has_ai_seat: v.optional(v.boolean()),
    id: uuid,
    is_service_account: v.optional(v.boolean()),
    last_seen_at: v.optional(time),
    login_type: v.optional(v.picklist(enums.login)),
    name: text,
    organization_ids: v.optional(v.array(uuid)),
    roles: v.optional(v.array(v.looseObject({ display_name: text, name: text, organization_id: text }))),
    status: v.optional(v.picklist(enums.status)),
    theme_preference: text,
    updated_at: v.optional(time),
    username: v.string(),
  });
  const field = v.looseObject({
    new: v.optional(v.unknown()),
    old: v.optional(v.unknown()),
    secret: v.optional(v.boolean()),
  });
  const schema = v.looseObject({
    action: v.optional(v.picklist(enums.action)),
    additional_fields: v.optional(v.record(v.string(), v.unknown())),
    description: text,
    diff: v.optional(v.record(v.string(), field)),
    id: v.optional(uuid),
    ip: text,
    is_deleted: v.optional(v.boolean()),
    organization: v.optional(v.looseObject({ display_name: text, icon: text, id: uuid, name: text })),
    organization_id: v.optional(uuid),
    request_id: v.optional(uuid),
    resource_icon: text,
    resource_id: v.optional(uuid),
    resource_link: text,
    resource_target: text,
    resource_type: v.optional(v.picklist(enums.resource)),
    status_code: v.optional(v.pipe(v.number(), v.integer())),
    time: v.optional(time),
    user: v.optional(v.nullable(user)),
    user_agent: text,
  });
  return task.collect ? (value) => v.safeParse(schema, value).success : (value) => v.is(schema, value);
};

import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { AuditLogEnums } from "../auditLogEnums.ts";
import { dateTime, email, maybe, times, uri, uuid, word, words } from "./words.ts";

/** An AuditLog as a server writes it, keys in its order; of each format, a value is wrong with the probability `wrong`. */
export function auditLogDocument(random: Random, enums: AuditLogEnums, wrong: number): JsonObject {
  const or = (make: (random: Random) => string, near: readonly string[]) =>
    random.chance(wrong) ? random.pick(near) : make(random);
  const id = () => or(someUuid, wrongUuids);
  const time = () => or(someTime, wrongTimes);
  const user = (): Json => ({
    id: id(),
    username: word(random),
    ...maybe(random, 0.7, "name", () => words(random, 0, 3)),
    email: or(someEmail, wrongEmails),
    created_at: time(),
    updated_at: time(),
    ...maybe(random, 0.9, "last_seen_at", time),
    status: random.pick(enums.status),
    login_type: random.pick(enums.login),
    ...maybe(random, 0.3, "theme_preference", () => random.pick(["", "dark"])),
    ...maybe(random, 0.8, "avatar_url", () => or(someUri, wrongUris)),
    organization_ids: times(random, 0, 3, id),
    roles: times(random, 0, 3, () => ({ name: word(random), display_name: words(random, 1, 2) })),
    ...maybe(random, 0.3, "has_ai_seat", () => random.chance(0.5)),
  });
  return {
    id: id(),
    request_id: id(),
    time: time(),
    ...maybe(random, 0.8, "organization_id", id),
    ...maybe(random, 0.8, "organization", () => ({
      id: id(),
      name: word(random),
      display_name: words(random, 1, 3),
      icon: random.pick(["", "/emojis/1f957.png"]),
    })),
    ip: random.pick(["127.0.0.1", "", "2001:db8::8a2e:370:7334", "10.1.20.4"]),
    user_agent: `Mozilla/5.0 (${words(random, 1, 4)}) Chrome/${random.below(140)}.0.0.0 Safari/537.36`,
    resource_type: random.pick(enums.resource),
    resource_id: id(),
    resource_target: word(random),
    resource_icon: random.pick(["", "/icon/kubernetes.svg"]),
    action: random.pick(enums.action),
    diff: Object.fromEntries(times(random, 0, 4, () => [word(random), change(random)])),
    status_code: random.pick([200, 201, 204, 302, 401, 403, 500]),
    additional_fields: random.chance(0.6)
      ? {}
      : { workspace_name: word(random), build_number: String(random.below(90)) },
    description: `{user} ${random.pick(enums.action)}d ${random.pick(enums.resource)} {target}`,
    resource_link: `/@${word(random)}/${word(random)}`,
    is_deleted: random.chance(0.2),
    ...(random.chance(0.1) ? { user: null } : { user: user() }),
  };
}

function change(random: Random): Json {
  const value = (): Json =>
    random.pick([null, "", true, random.below(1e9), word(random), [word(random)], { ttl: 36e11 }]);
  return { old: value(), new: value(), secret: random.chance(0.1) };
}

const someUuid = (random: Random) =>
  random.chance(0.05) ? "00000000-0000-0000-0000-000000000000" : uuid(random);
const someTime = (random: Random) =>
  random.chance(0.1)
    ? random.pick(["0001-01-01T00:00:00Z", "1998-12-31T23:59:60Z", "2024-02-29t12:00:00Z"])
    : dateTime(random);
const someEmail = (random: Random) =>
  random.chance(0.1)
    ? random.pick(['"joe bloggs"@example.com', "te~st@example.com", "a@[127.0.0.1]"])
    : email(random);
const someUri = (random: Random) =>
  random.chance(0.1)
    ? random.pick(["urn:oasis:names:tc", "mailto:a@example.com", "http://[2001:db8::7]/c=GB?one"])
    : uri(random);

const wrongUuids = [
  "my-organization-id",
  "497f6eca-6276-4993-bfeb-53cbbbba6f0",
  "497f6eca62764993bfeb53cbbbba6f08",
  "497f6eca-6276-4993-bfeb-53cbbbba6f0g",
  "urn:uuid:497f6eca-6276-4993-bfeb-53cbbbba6f08",
  "{497f6eca-6276-4993-bfeb-53cbbbba6f08}",
  "",
];
const wrongTimes = [
  "",
  "2019-08-24",
  "2019-08-24T14:15:22",
  "2019-02-29T14:15:22Z",
  "2019-08-24 14:15:22+0200",
  "2019-08-24T24:15:22Z",
  "2019-08-24T14:15:60Z",
  "2019-13-24T14:15:22Z",
];
const wrongEmails = [
  "",
  "user",
  "@example.com",
  "user@",
  "a..b@example.com",
  ".a@example.com",
  "a b@example.com",
];
const wrongUris = [
  "",
  "/relative",
  "http://",
  "http:// example.com",
  "a b",
  "https://example.com/ä",
  "http://[::1",
];

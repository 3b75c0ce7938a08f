import type { Json, JsonObject } from "../../../src/json.ts";
import type { Random } from "../../fuzz/random.ts";
import type { AuditLogEnums } from "../auditLogEnums.ts";
import { dateTime, email, maybe, times, uri, uuid, word, words } from "./words.ts";

/** Who uses a server: their entries say the same of them again and again. */
export interface Population {
  readonly users: readonly JsonObject[];
  readonly organizations: readonly JsonObject[];
}

/** Some dozens of users in a few organizations; of each format, a value is wrong with the probability `wrong`. */
export function populationOf(random: Random, enums: AuditLogEnums, wrong: number): Population {
  const texts = textsOf(random, wrong);
  return {
    users: times(random, 40, 40, () => userOf(random, enums, texts)),
    organizations: times(random, 4, 4, () => ({
      id: texts.id(),
      name: word(random),
      display_name: words(random, 1, 3),
      icon: random.pick(["", "/emojis/1f957.png"]),
    })),
  };
}

/**
 * An AuditLog as coderd sends it, keys in its order: what its structs leave out when empty is there or not, all else always; of each
 * format, a value is wrong with the probability `wrong`, and now and then an odd one that is right.
 */
export function auditLogDocument(
  random: Random,
  enums: AuditLogEnums,
  { users, organizations }: Population,
  wrong: number,
): JsonObject {
  const { id, time } = textsOf(random, wrong);
  const organization = random.chance(0.8) ? random.pick(organizations) : undefined;
  return {
    id: id(),
    request_id: id(),
    time: time(),
    ip: random.pick(["127.0.0.1", "", "2001:db8::8a2e:370:7334", "10.1.20.4"]),
    user_agent: random.pick(userAgents).replaceAll("N", String(90 + random.below(60))),
    resource_type: random.pick(enums.resource),
    resource_id: id(),
    resource_target: word(random),
    resource_icon: random.pick(["", "/icon/kubernetes.svg"]),
    action: random.pick(enums.action),
    // Nothing changes in a build or a login.
    diff: random.chance(0.5)
      ? {}
      : Object.fromEntries(random.pick(changes).map((field) => [field, change(random)])),
    status_code: random.pick([200, 201, 204, 302, 401, 403, 500]),
    additional_fields: random.chance(0.6)
      ? {}
      : { workspace_name: word(random), build_number: String(random.below(90)), build_reason: "initiator" },
    description: `{user} ${random.pick(enums.action)}d ${random.pick(enums.resource)} {target}`,
    resource_link: `/@${word(random)}/${word(random)}`,
    is_deleted: random.chance(0.2),
    organization_id: organization?.["id"] ?? nilUuid,
    ...(organization && { organization }),
    // Who failed to log in is not known.
    user: random.chance(0.1) ? null : random.pick(users),
  };
}

function userOf(random: Random, enums: AuditLogEnums, { id, time, email, uri }: Texts): JsonObject {
  return {
    id: id(),
    username: word(random),
    ...maybe(random, 0.8, "name", () => words(random, 1, 3)),
    ...maybe(random, 0.8, "avatar_url", uri),
    email: email(),
    created_at: time(),
    updated_at: time(),
    last_seen_at: time(),
    status: random.pick(enums.status),
    login_type: random.pick(enums.login),
    ...maybe(random, 0.05, "is_service_account", () => true),
    ...maybe(random, 0.05, "theme_preference", () => "dark"),
    // Left empty on purpose in audit logs; older servers filled it.
    organization_ids: random.chance(0.1) ? times(random, 1, 3, id) : [],
    roles: times(random, 0, 2, () => ({ name: word(random), display_name: words(random, 1, 2) })),
    has_ai_seat: random.chance(0.5),
  };
}

/** What a field was and is: either is left out where there is nothing. */
function change(random: Random): Json {
  const value = (): Json =>
    random.pick(["", true, random.below(1e9), word(random), [word(random)], { ttl: 36e11 }]);
  return {
    ...maybe(random, 0.8, "old", value),
    ...maybe(random, 0.9, "new", value),
    secret: random.chance(0.1),
  };
}

/** The fields that change together, by kind of resource. */
const changes = [
  ["ttl"],
  ["private_key", "public_key"],
  ["created_at", "expires_at", "from_login_type", "to_login_type"],
  ["rbac_roles", "deleted", "quiet_hours_schedule"],
  ["name", "icon", "description", "default_ttl"],
  ["exp", "jwt"],
  ["group_acl"],
  ["dormant_at"],
  ["status"],
];

const userAgents = [
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/N.0.0.0 Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64; rv:N.0) Gecko/20100101 Firefox/N.0",
  "coder-cli/2.N.1 (linux/amd64)",
  "Go-http-client/1.1",
];

const nilUuid = "00000000-0000-0000-0000-000000000000";

type Texts = Readonly<Record<"id" | "time" | "email" | "uri", () => string>>;

/** Makers of texts by format. */
function textsOf(random: Random, wrong: number): Texts {
  const text =
    (make: (random: Random) => string, odd: readonly string[], wrongs: readonly string[]) => (): string =>
      random.chance(wrong) ? random.pick(wrongs) : random.chance(0.02) ? random.pick(odd) : make(random);
  return {
    id: text(uuid, [nilUuid], wrongUuids),
    time: text(utc, oddTimes, wrongTimes),
    email: text(email, oddEmails, wrongEmails),
    uri: text(uri, oddUris, wrongUris),
  };
}

const oddTimes = ["0001-01-01T00:00:00Z", "1998-12-31T23:59:60Z", "2024-02-29t12:00:00Z"];
const oddEmails = ['"joe bloggs"@example.com', "te~st@example.com", "a@[127.0.0.1]"];
const oddUris = ["urn:oasis:names:tc", "mailto:a@example.com", "http://[2001:db8::7]/c=GB?one"];

/** A time as Go writes it: UTC, the fraction of a second as long as it has to be. */
const utc = (random: Random) => dateTime(random).replace(/(?:[Zz]|[+-]\d\d:\d\d)$/, "Z");

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

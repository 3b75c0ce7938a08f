import type { RuntimeName } from "./runtimeName.ts";

/** A format of JSON Schema 2020-12 (Validation, section 7.3), whatever the draft that it first stood in. */
export interface Format {
  /** The helper that judges a string. */
  readonly helper: RuntimeName;
  /** What it is called, with its article. */
  readonly noun: string;
  /** A string of this format. */
  readonly example: string;
  /** Where it is defined. */
  readonly source: string;
  /** For messages: noun, example and source. */
  readonly expected: string;
}

const rows = {
  "date-time": ["isDateTime", "a date-time", "2026-01-31T12:00:00Z", "RFC 3339"],
  date: ["isDate", "a date", "2026-01-31", "RFC 3339"],
  time: ["isTime", "a time with its offset", "12:00:00Z", "RFC 3339"],
  duration: ["isDuration", "a duration", "P3DT12H", "RFC 3339, appendix A"],
  email: ["isEmail", "an e-mail address", "jane@example.com", "RFC 5321"],
  "idn-email": ["isIdnEmail", "an internationalized e-mail address", "jäne@exämple.com", "RFC 6531"],
  hostname: ["isHostname", "a host name", "www.example.com", "RFC 1123"],
  "idn-hostname": ["isIdnHostname", "an internationalized host name", "www.exämple.com", "RFC 5890"],
  ipv4: ["isIpv4", "an IPv4 address", "192.0.2.1", "RFC 2673"],
  ipv6: ["isIpv6", "an IPv6 address", "2001:db8::1", "RFC 4291"],
  uri: ["isUri", "a URI", "https://example.com/users?id=1", "RFC 3986"],
  "uri-reference": ["isUriReference", "a URI reference", "../users?id=1", "RFC 3986"],
  iri: ["isIri", "an IRI", "https://example.com/bücher?id=1", "RFC 3987"],
  "iri-reference": ["isIriReference", "an IRI reference", "../bücher?id=1", "RFC 3987"],
  "uri-template": ["isUriTemplate", "a URI template", "/users/{id}{?page,size}", "RFC 6570"],
  "json-pointer": ["isJsonPointer", "a JSON Pointer", "/users/0/name", "RFC 6901"],
  "relative-json-pointer": [
    "isRelativeJsonPointer",
    "a relative JSON Pointer",
    "1/name",
    "Relative JSON Pointers",
  ],
  regex: ["isRegex", "a regular expression", "^[a-z]+$", "ECMA-262 of 2020, with the u flag"],
  uuid: ["isUuid", "a UUID", "123e4567-e89b-12d3-a456-426614174000", "RFC 4122"],
} as const satisfies {
  readonly [format: string]: readonly [helper: RuntimeName, noun: string, example: string, source: string];
};

export type FormatName = keyof typeof rows;

/** The formats that guards can judge by, in the order of the specification. */
export const formatNames = Object.keys(rows) as readonly FormatName[];

/** The format `name`, or undefined for any other: an unknown format is an annotation (2020-12 Validation, section 7.2.3). */
export function formatOf(name: FormatName): Format;
export function formatOf(name: string): Format | undefined;
export function formatOf(name: string): Format | undefined {
  if (!Object.hasOwn(rows, name)) return undefined;
  const [helper, noun, example, source] = rows[name as FormatName];
  return { helper, noun, example, source, expected: `${noun}, such as ${example} (${source})` };
}

import { GenerateError, problem } from "../problems.ts";
import { reasonOf } from "./readLocal.ts";

/** How long a document may take, redirects included, in milliseconds. */
const timeout = 30_000;
/** How large a document may be, in bytes. */
const maxBytes = 32 * 1024 * 1024;
const maxRedirects = 5;

/**
 * The bytes of the document at `uri` (http or https). Only hosts that `allowed` names (`example.com` or `localhost:8080`) are asked,
 * after redirects too. Rejects with a {@link GenerateError} that says what to do.
 */
export async function readRemote(uri: string, allowed: boolean | readonly string[]): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeout);
  let url = new URL(uri);
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      demandAllowed(uri, url, allowed);
      const response = await fetch(url, {
        redirect: "manual",
        signal,
        headers: { accept: "application/schema+json, application/json, application/yaml, */*;q=0.5" },
      });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = new URL(location, url);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw refused(
          uri,
          `${url} cannot be read: the server answered ${response.status} ${response.statusText}`.trimEnd() +
            ".",
        );
      }
      return await bodyOf(uri, response);
    }
    throw refused(uri, `${uri} cannot be read: it redirects more than ${maxRedirects} times.`);
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    throw refused(uri, `${url} cannot be read: ${networkReason(error)}.`);
  }
}

function demandAllowed(uri: string, url: URL, allowed: boolean | readonly string[]): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw refused(uri, `${uri} redirects to ${url}, which is not on the web.`);
  }
  const hosts = typeof allowed === "boolean" ? [] : allowed.map((host) => host.toLowerCase());
  if (allowed === true || hosts.includes(url.host) || hosts.includes(url.hostname)) return;
  const through = url.href === new URL(uri).href ? "" : ` (${uri} redirects there)`;
  throw refused(
    uri,
    `Reading ${url} over the network is not allowed${through}. Allow it with --allow-remote ${url.host} (option allowRemote), or give the schema in the option documents.`,
  );
}

async function bodyOf(uri: string, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw refused(uri, `${uri} is larger than ${maxBytes / 1024 / 1024} MiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function networkReason(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === "TimeoutError") return `no answer within ${timeout / 1000} seconds`;
  return reasonOf(cause ?? error);
}

function refused(uri: string, message: string): GenerateError {
  return new GenerateError([problem(uri, "", message)]);
}

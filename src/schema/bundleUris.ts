import { resolveIri, toRelativeIri } from "@hyperjump/uri";
import type { Place } from "./places.ts";

/** What the documents of a bundle are called in it. */
export interface BundleUris {
  /** The `$id` of a document: its own URI, or its place relative to the root. */
  idOf(root: Place): string;
  /** What a URI that a resource had where it was read has become. */
  moved(uri: string): string;
}

/** Files, and schemas given as data, have no URI that means anything elsewhere. */
export function isLocal(uri: string): boolean {
  return /^(?:file|schema):/.test(uri);
}

/**
 * Local URIs are kept apart by where they lie to each other: relative to the `host` that they are embedded in, or, where there is
 * none or it is local itself, to the folder that all share. So no `$id` holds a path of this machine.
 */
export function bundleUris(roots: readonly Place[], host: Place | undefined): BundleUris {
  const folder = sharedFolder(roots.map((root) => root.resource.uri).filter(isLocal));
  const base = host?.resource.uri ?? folder;
  const fromHost = (uri: string) =>
    relative(host === undefined || isLocal(base) ? base : host.document.uri, uri);
  return {
    idOf(root) {
      const { uri } = root.resource;
      if (!isLocal(uri)) return uri;
      return root === host ? relative(folder, uri) : fromHost(uri);
    },
    moved: (uri) => (isLocal(uri) && !isLocal(base) ? resolveIri(fromHost(uri), base) : uri),
  };
}

/** `to` as seen from `from`; its last segment where there is no way. */
function relative(from: string, to: string): string {
  const name = to.replace(/^.*\//, "");
  try {
    const path = toRelativeIri(from, to);
    return path === "" || isLocal(path) ? name : path;
  } catch {
    return name;
  }
}

/** The folder that holds all of `uris`, with its last slash. */
function sharedFolder(uris: readonly string[]): string {
  const [first = "schema:///", ...others] = uris.map((uri) => uri.slice(0, uri.lastIndexOf("/") + 1));
  let folder = first;
  while (folder !== "" && !others.every((other) => other.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  return folder;
}

import type { Place } from "./places.ts";
import type { Graph } from "./resolve.ts";
import { resolveIri, toRelativeIri } from "./uris.ts";

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
 * Local URIs are kept apart by where they lie to each other, so that no `$id` holds a path of this machine: relative to the `host` that
 * they are embedded in, or, where there is none or it is local itself, to the folder that all share. Only a file that says what its
 * URI is cannot refer to such names: where one in another place than the host refers to local ones, they get URIs as seen from there.
 */
export function bundleUris(graph: Graph, roots: readonly Place[], host: Place | undefined): BundleUris {
  const folder = sharedFolder(roots.map((root) => root.resource.uri).filter(isLocal));
  const isNamed = host !== undefined && !isLocal(host.resource.uri);
  const home = isNamed ? host : roots.find((root) => isNamedFile(root) && refersToLocal(graph, root));
  const fromHome = (uri: string) =>
    home === undefined ? relative(host?.resource.uri ?? folder, uri) : relative(home.document.uri, uri);
  const moved = (uri: string) =>
    isLocal(uri) && home !== undefined ? resolveIri(fromHome(uri), home.resource.uri) : uri;
  return {
    idOf(root) {
      const { uri } = root.resource;
      if (!isLocal(uri)) return uri;
      if (home !== undefined) return isNamed ? fromHome(uri) : moved(uri);
      return root === host ? relative(folder, uri) : fromHome(uri);
    },
    moved,
  };
}

function isNamedFile({ document, resource }: Place): boolean {
  return isLocal(document.uri) && !isLocal(resource.uri);
}

function refersToLocal(graph: Graph, { document }: Place): boolean {
  return graph.references.some(
    ({ place, target }) => place.document === document && isLocal(target.place.resource.uri),
  );
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

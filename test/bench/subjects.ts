import type { Subject } from "./subject.ts";
import { auditLogs } from "./subjects/auditLog.ts";
import { composed, composedFull } from "./subjects/composed.ts";
import { conditionals } from "./subjects/conditionals.ts";
import { geoJson } from "./subjects/geoJson.ts";
import { jsonApi } from "./subjects/jsonApi.ts";
import { keyedUnion } from "./subjects/keyedUnion.ts";
import { largeEnums } from "./subjects/largeEnums.ts";
import { metaSchemas } from "./subjects/metaSchemas.ts";
import { openApi } from "./subjects/openApi.ts";
import { packageManifest } from "./subjects/packageManifest.ts";
import { patternMaps } from "./subjects/patternMaps.ts";
import { pipelineConfig } from "./subjects/pipelineConfig.ts";
import { recursiveTree } from "./subjects/recursiveTree.ts";
import { resourceStack } from "./subjects/resourceStack.ts";
import { strings } from "./subjects/strings.ts";
import { taggedUnion } from "./subjects/taggedUnion.ts";
import { unevaluated } from "./subjects/unevaluated.ts";
import { uniqueObjects, uniqueStrings } from "./subjects/uniqueLists.ts";
import { untaggedUnion } from "./subjects/untaggedUnion.ts";
import { wideClosed, wideFull, wideOpen } from "./subjects/wideOptions.ts";

const written: readonly Subject[] = [
  pipelineConfig,
  packageManifest,
  patternMaps,
  wideClosed,
  wideOpen,
  wideFull,
  taggedUnion,
  resourceStack,
  untaggedUnion,
  keyedUnion,
  largeEnums,
  composed,
  composedFull,
  recursiveTree,
  geoJson,
  uniqueStrings,
  uniqueObjects,
  unevaluated,
  conditionals,
  strings,
  jsonApi,
  openApi,
];

/** All subjects, AuditLog first; `project` is the folder of the project, with `dist` built. */
export async function subjects(project: string): Promise<readonly Subject[]> {
  const audits = await auditLogs(project);
  const schemas = [...audits.slice(0, 1), ...written].map(({ schema }) => schema);
  return [...audits, ...written, ...(await metaSchemas(project, schemas))];
}

import type { ShapeId } from "../../model/model.ts";
import { escapeToken } from "../../schema/pointer.ts";
import { calledShape } from "./calledShape.ts";
import { isWrittenOut } from "./collectBody.ts";
import { listsTexts } from "./collectMembers.ts";
import type { GuardFile } from "./guardFile.ts";
import { homeOf, pointerText } from "./home.ts";
import type { Lines } from "./lines.ts";

/**
 * What the statements that list what is wrong with the property `name` of shape `id` say of where it stands, if they would say just the
 * same of others that judge alike.
 */
export function commonPlace(file: GuardFile, id: ShapeId, name: string): string | undefined {
  const { pointer, spelled } = file.shape(id);
  const called = calledShape(file.model, id);
  if (file.model.names.has(called)) {
    const meant = file.shape(called);
    return listsTexts(meant) ? pointerText(file.home, meant.pointer) : file.home.text;
  }
  const saysWhere = file.takesSchema(id) || (spelled === undefined && isWrittenOut(file, id));
  if (!saysWhere) return undefined;
  return homeOf(file.home, pointer, `/properties/${escapeToken(name)}`);
}

/** The lines of `make` about shape `id` at such a `place`, made once for all that judge alike and are told of as `about` says. */
export function commonLinesAt(
  file: GuardFile,
  id: ShapeId,
  place: string | undefined,
  about: string,
  make: () => Lines,
): Lines {
  if (place === undefined || !file.isShared(id)) return make();
  const { isTop, isAtOnce } = file.home;
  const alike = (file.takesSchema(id) ? file.listing : file.same)[id];
  return file.common(`${isTop} ${isAtOnce} ${place} ${alike} ${about}`, make);
}

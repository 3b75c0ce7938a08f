import type { Property, ShapeId } from "../../model/model.ts";
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

/** The lines of `make` about a property, made once for all whose shapes judge alike and that are told of as `about` says. */
export function commonLinesOf(
  file: GuardFile,
  { name, shape }: Property,
  about: string,
  make: () => Lines,
): Lines {
  const place = file.isShared(shape) ? commonPlace(file, shape, name) : undefined;
  if (place === undefined) return make();
  const { isTop, isAtOnce } = file.home;
  const alike = (file.takesSchema(shape) ? file.listing : file.same)[shape];
  return file.common(`${isTop} ${isAtOnce} ${place} ${alike} ${about}`, make);
}

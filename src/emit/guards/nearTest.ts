import type { GuardFile } from "./guardFile.ts";
import { atom, type Test } from "./test.ts";

/** Whether what the function is about stands near the root of a document: `true` for documents as a whole. */
export function nearTest(file: GuardFile): Test {
  return file.home.isTop ? true : atom(`${file.use("isNear")}(path)`);
}

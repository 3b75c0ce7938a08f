import { Issue } from "../../templates/runtime/issue.ts";
import { wordForWord } from "../../templates/runtime/wordForWord.ts";

/** An issue that says `message`. */
export function issueOf(instancePath: string, keyword: string, schemaPath: string, message: string): Issue {
  return new Issue(instancePath, keyword, schemaPath, wordForWord, message, undefined);
}

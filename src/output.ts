/** A file of the package: `path` is relative to the package folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

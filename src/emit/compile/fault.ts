/** Generated code that cannot be read, by its position in the text. Emitters never write such, so it tells of a bug of theirs. */
export class Fault extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}

/** The error for a fault in the module `path`: with its file and line. */
export function faultIn(path: string, text: string, { position, message }: Fault): Error {
  const line = text.slice(0, position).split("\n").length;
  return new SyntaxError(`generated code does not compile: ${path}:${line}: ${message}`);
}

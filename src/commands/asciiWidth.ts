/**
 * The columns that a text takes in a terminal. The bundle of the command line has this in the place of the package string-width, with
 * which yargs lays out the help text: ours is all ASCII, and that package loads the tables of Unicode whenever the program starts.
 */
export default function asciiWidth(text: string): number {
  return text.length;
}

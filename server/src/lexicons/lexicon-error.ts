/** A lexicon file that cannot be used: names the file, the place in it, and what to mend. */
export class InvalidLexicon extends Error {
  readonly code = 'INVALID_LEXICON'
  readonly file: string

  /** @param place the path of the entry in the file, such as `groups[2].cues`, or '' for the file as a whole. */
  constructor(file: string, place: string, problem: string) {
    super(`${file}${place === '' ? '' : `, ${place}`}: ${problem}`)
    this.name = 'InvalidLexicon'
    this.file = file
  }
}

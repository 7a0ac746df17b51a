import { readCueLexicon } from './read-cue-lexicon.ts'
import { readCueSyntax } from './read-cue-syntax.ts'
import { readVerbForms } from './read-verb-forms.ts'

/** All that the attribution of speech reads from lexicons: stances and frames of cues and forms of verbs. */
export function readAttributionLexicons() {
  return {
    stances: readCueLexicon(),
    syntax: readCueSyntax(),
    verbForms: readVerbForms(),
  }
}

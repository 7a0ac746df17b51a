import type { ExtractedFigure } from '@rashomon/server/reading/extraction'

/** A person of an article, or whoever else `rest` makes of them. */
export function extractedFigure(name: string, rest: Partial<ExtractedFigure> = {}): ExtractedFigure {
  return {
    key: name,
    name,
    kind: 'PERSON',
    entry: null,
    polity: false,
    isOpen: false,
    gender: null,
    role: null,
    roles: [],
    affiliation: null,
    country: null,
    aliases: [],
    mentions: [],
    ...rest,
  }
}

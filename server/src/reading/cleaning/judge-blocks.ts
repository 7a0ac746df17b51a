import type { PageFurniture } from '../../lexicons/read-page-furniture.ts'
import { findHeadline } from './find-headline.ts'
import { keepOwnCaptions } from './keep-own-captions.ts'
import { type LineLook, lookAtLine } from './look-at-line.ts'
import { createPhraseTest } from './match-phrases.ts'
import type { PageBlock } from './page-block.ts'
import { createShapeTest } from './recognise-shapes.ts'
import { removePullQuotes } from './remove-pull-quotes.ts'

/** A block with the rule that takes it out of the article; null where it is article text. */
export interface JudgedBlock {
  readonly block: PageBlock
  readonly look: LineLook
  readonly rule: string | null
}

export interface JudgedPage {
  readonly blocks: readonly JudgedBlock[]
  /** Index of the headline among the blocks; null where the page prints none. */
  readonly headline: number | null
}

const MIN_TITLE_WORDS = 4
const MAX_TITLE_WORDS = 20

/**
 * A function that judges which blocks of a page are article text. Rules look at a block alone first (its words, its
 * shape), then at where it stands: above the headline, below a heading of links, below the last paragraph.
 */
export function createBlockJudge(
  furniture: PageFurniture,
): (blocks: readonly PageBlock[], title: string | null) => JudgedPage {
  const matchPhrases = createPhraseTest(furniture)
  const recogniseShape = createShapeTest(furniture)

  return (blocks, title) => {
    const looks = blocks.map(({ text }) => lookAtLine(text))
    const rules: (string | null)[] = blocks.map(({ outside }) => outside)
    const titleKey = title === null ? null : lookAtLine(title).key
    const linkHeads = new Set<number>()
    for (const [at, look] of looks.entries()) {
      if ((look.key === titleKey || isHeading(blocks[at], look)) && rules[at] === null) continue
      const match = matchPhrases(look)
      if (match?.isHead) linkHeads.add(at)
      rules[at] ??= match?.rule ?? recogniseShape(look)
    }
    const captions = new Set([...rules.keys()].filter((at) => rules[at] === 'caption'))
    const isMarked = (at: number) => blocks[at]?.outside !== null
    keepOwnCaptions(looks, rules, isMarked)
    removeOtherScripts(looks, rules)

    const kept = [...looks.keys()].filter((at) => rules[at] === null)
    const place = findHeadline(
      kept.map((at) => looks[at] ?? lookAtLine('')),
      title,
      [...kept.keys()].filter((index) => blocks[kept[index] ?? -1]?.part === 'title'),
    )
    const headline = place === undefined ? null : (kept[place] ?? null)
    if (headline !== null) for (let at = 0; at < headline; at++) rules[at] ??= 'above the headline'
    removeLinks(blocks, looks, rules, { heads: linkHeads, captions })
    removeCapitals(looks, rules, headline ?? 0)
    removeRepeats(looks, rules)
    removePullQuotes(looks, rules, headline ?? 0)
    removeTail(looks, rules, headline)
    return {
      headline,
      blocks: blocks.map((block, at) => ({
        block,
        look: looks[at] ?? lookAtLine(block.text),
        rule: rules[at] ?? null,
      })),
    }
  }
}

/** Lines in another script than most of the page, such as labels of a page made for another language. */
function removeOtherScripts(looks: readonly LineLook[], rules: (string | null)[]): void {
  const scripts = looks.map(({ text }) => scriptOf(text.slice(0, 400)))
  const lengths = new Map<string, number>()
  for (const [at, script] of scripts.entries()) {
    if (script !== null) lengths.set(script, (lengths.get(script) ?? 0) + (looks[at]?.text.length ?? 0))
  }
  const [main] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? []
  for (const [at, script] of scripts.entries()) {
    if (script !== null && script !== main && !looks[at]?.isParagraph) rules[at] ??= 'other script'
  }
}

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
] as const

/** What Latin scripts and punctuation take up at the beginning of Unicode. */
const SURELY_LATIN = /^[\p{ASCII}\u00a0-\u024f\u2000-\u206f]*$/u

function scriptOf(text: string): string | null {
  if (SURELY_LATIN.test(text)) return /[a-z]/i.test(text) ? 'Latin' : null
  let best: string | null = null
  let most = 0
  for (const [name, pattern] of SCRIPTS) {
    const letters = text.match(pattern)?.length ?? 0
    if (letters > most) [best, most] = [name, letters]
  }
  return best
}

/** Titles below a heading of links, and directly below the caption of another story, up to the next paragraph. */
function removeLinks(
  blocks: readonly PageBlock[],
  looks: readonly LineLook[],
  rules: (string | null)[],
  { heads, captions }: { readonly heads: ReadonlySet<number>; readonly captions: ReadonlySet<number> },
): void {
  let isBelowHead = false
  for (const [at, look] of looks.entries()) {
    if (heads.has(at)) isBelowHead = true
    else if (look.isParagraph && look.isSentence) isBelowHead = false
    const isTitle = look.words >= MIN_TITLE_WORDS && look.words <= MAX_TITLE_WORDS && !look.isSentence
    const isBelowCaption = rules[at - 1] === 'caption' && blocks[at]?.isParted === false && !captions.has(at)
    if (isBelowHead ? !look.isSentence : isBelowCaption && isTitle) rules[at] ??= 'related links'
  }
}

/** Two or more short lines in capitals, one below the other: a menu. One alone may be a kicker. */
function removeCapitals(looks: readonly LineLook[], rules: (string | null)[], headline: number): void {
  const isCapitals = (at: number) => at > headline && rules[at] === null && looks[at]?.isCapitals === true
  const inMenu = [...looks.keys()].filter(
    (at) => isCapitals(at) && (isCapitals(at - 1) || isCapitals(at + 1)),
  )
  for (const at of inMenu) rules[at] = 'capitals'
}

/** The same line once more: a pull quote, or the headline on a button. */
function removeRepeats(looks: readonly LineLook[], rules: (string | null)[]): void {
  const seen = new Set<string>()
  for (const [at, { text, words }] of looks.entries()) {
    if (rules[at] !== null || words < MIN_TITLE_WORDS) continue
    if (seen.has(text)) rules[at] = 'printed twice'
    seen.add(text)
  }
}

/** A heading of the first level that is more than the name of the site. */
function isHeading(block: PageBlock | undefined, { words }: LineLook): boolean {
  return block?.part === 'title' && words >= MIN_TITLE_WORDS
}

const BULLET = /^[•·‣▪*–—-]\s?\S/u

/** Lines below the last paragraph that are no sentences, nor points that it leads in: what the page goes on with. */
function removeTail(looks: readonly LineLook[], rules: (string | null)[], headline: number | null): void {
  const last = looks.findLastIndex((look, at) => rules[at] === null && look.isParagraph)
  if (last < 0) return
  let isList = looks[last]?.text.endsWith(':') === true
  for (let at = Math.max(last, headline ?? 0) + 1; at < looks.length; at++) {
    const { isSentence = true, text = '' } = looks[at] ?? {}
    isList &&= BULLET.test(text)
    if (!isSentence && !isList) rules[at] ??= 'below the article'
  }
}

import type { Slug } from '../../../domain/records.ts'
import type { Token } from '../../extraction.ts'
import type { Mention } from './describe-mentions.ts'
import { type CaseCounts, lowerTitleCase } from './lower-title-case.ts'
import { titleClause } from './title-clause.ts'
import { titleHeadline } from './title-headline.ts'
import { titleNoun } from './title-noun.ts'
import { type TitleContext, type Titled, UNTITLED } from './titled.ts'

const MAX_TITLE = 100
const MAX_SLUG = 72

/**
 * What an event is called: the clause of its headline, else the one of its mentions that tells most, else a noun with
 * what describes it. Without marks of quotation.
 */
export function titleEvent(
  context: TitleContext,
  mentions: readonly Mention[],
  cases: () => CaseCounts,
): Titled {
  let best = UNTITLED
  for (const mention of mentions) {
    const titled = titleMention(context, mention, cases)
    const isBetter =
      titled.readability > best.readability ||
      (titled.readability === best.readability && best.title === '' && titled.title !== '')
    if (isBetter) best = titled
  }
  return { ...best, title: tidy(best.title) }
}

function titleMention(context: TitleContext, mention: Mention, cases: () => CaseCounts): Titled {
  const { trigger, paragraph, agents, targets, count } = mention
  const bounds = context.segmented.sentences[trigger.sentence]?.tokens ?? [trigger.first, trigger.end]
  if (trigger.part === 'NOUN') return titleNoun(context, mention, bounds)
  if (trigger.part !== 'SPEECH' && paragraph === 0) {
    const headline = titleHeadline(context, trigger, bounds)
    if (headline !== null) {
      const words = context.segmented.tokens.slice(...bounds)
      const common = words.filter(
        (token, at) => isCommon(token, words[at + 1]) || bounds[0] + at === trigger.first,
      )
      const small = new Set(common.map(({ text }) => text))
      return { title: lowerTitleCase(headline, small, cases()), readability: HEADLINE }
    }
  }
  const titled = titleClause(context, trigger, bounds)
  const people = Math.min(2, agents.length + targets.length) * 0.05 + (count === null ? 0 : 0.05)
  return titled.readability === 0 ? titled : { ...titled, readability: titled.readability + people }
}

const HEADLINE = 1.5

function isCommon({ pos, text }: Token, next: Token | undefined): boolean {
  // May kills a plan, and a deal may kill it.
  if (text === 'May') return next?.pos === 'VERB' && !next.text.endsWith('s')
  return /^(?:VERB|AUX|ADV|ADP|SCONJ|CCONJ|DET|PART)$/.test(pos)
}

function tidy(title: string): string {
  const words = title
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = words.length <= MAX_TITLE ? words : words.slice(0, words.lastIndexOf(' ', MAX_TITLE))
  const bare = whole.replace(/^(?:the|a|an|this|these|that|those|such)\s+/i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** A slug of some words; `event` where they have no letter that a slug may have. */
export function slugOf(words: string): Slug {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'event' : slug
}

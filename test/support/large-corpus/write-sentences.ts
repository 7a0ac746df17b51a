import type { Random } from './create-random.ts'

const words = (list: string) => list.split(' ')
const phrases = (list: string) => list.split(', ')

const ACTORS = phrases(
  'the government, the alliance, our partners, the opposition, the central bank, the ministry, the commission, the armed forces, the unions, the regional council, our diplomats, the investigators, the court, the prosecutors, the embassy, the rescue services, the delegation, both parliaments, the observers, the negotiators, the company, the regulator, local residents, the aid agencies, the border guards',
)
const MODALS = phrases(
  'will, must, cannot, will not, should, would, has agreed to, has refused to, intends to, is ready to, had to, hopes to, was forced to, has every right to, did not',
)
const VERBS = words(
  'accept reject condemn support suspend restore defend investigate postpone renew protect question welcome confirm deny publish restrict expand withdraw finance block negotiate review enforce abandon',
)
const OBJECTS = phrases(
  'the sanctions, any further talks, the ceasefire, the new border regime, the budget, the accreditation of the mission, the gas contract, the refugee agreement, the election result, the military exercise, the report, the trade deal, the missile programme, the expulsion of diplomats, the emergency law, the wage increase, the vaccination campaign, the harbour project, the extradition request, the climate targets, the peacekeeping mandate, the tax reform, the cyber attack, the prisoner exchange, the railway line, the nuclear inspection',
)
const TAILS = phrases(
  'before the end of the month, without preconditions, in the interest of all sides, under international law, as long as violence continues, despite the pressure from abroad, whatever the outcome of the vote, in full and on time, until the facts are established, at the highest level, within the next two weeks, with immediate effect, because security comes first, unless the other side moves, for the sake of stability in the region, as agreed at the summit, after consulting the allies, on the basis of evidence, in spite of the weather, for humanitarian reasons',
)
const SYLLABLES = words(
  'ar bel cor dan el fen gor hal is jar kor lum mar nor os pel quin ros sol tar ul ven wes yor zan',
)
const NARRATION = phrases(
  'The announcement came hours after lawmakers had left the capital, Officials spoke on condition of anonymity, Traffic was brought to a halt in several districts, The figures could not be verified independently, Relations between the two have been strained for years, A similar decision was taken last spring, Markets reacted with modest losses, No casualties were reported by nightfall, Residents said they had heard nothing of the plan, The text of the agreement has not been published, Earlier attempts had failed over a question of wording, The two sides last met in the autumn, Opposition parties called for an inquiry, The measure takes effect at midnight',
)

/** A name that nothing else in the corpus has to have, such as "Marosven". */
export function writeName(random: Random, syllables = random.between(2, 4)): string {
  return capitalise(Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join(''))
}

/** What somebody says: one or two clauses, some of them at one of the places. */
export function writeStatement(random: Random, places: readonly string[]): string {
  const clause = () =>
    `${random.pick(ACTORS, 2)} ${random.pick(MODALS)} ${random.pick(VERBS)} ${random.pick(OBJECTS, 1.5)}`
  const place = random() < 0.4 ? ` in ${random.pick(places)}` : ''
  const second = random() < 0.35 ? `, and ${clause()}` : ''
  return capitalise(`${clause()}${place} ${random.pick(TAILS)}${second}`)
}

export function writeHeadline(random: Random, places: readonly string[]): string {
  return capitalise(
    `${random.pick(places)}: ${random.pick(ACTORS)} ${random.pick(MODALS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}`,
  )
}

/** A sentence in the article's own voice. */
export function writeNarration(random: Random): string {
  return `${random.pick(NARRATION)}, ${random.pick(TAILS)}.`
}

function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

import type { StatementRelation } from '../domain/vocabulary.ts'
import type { AtOutlet, MatrixCell, MatrixRow } from './fill-matrix.ts'

/** The statement `reply` answers the statement `target`. */
export interface ReplyLink {
  readonly target: string
  readonly reply: string
  readonly relation: StatementRelation
}

/** A statement that an outlet prints without an answer that others print, with the cells of those that do. */
export interface Unanswered<Evidence extends AtOutlet> extends ReplyLink {
  readonly carriers: readonly MatrixCell<Evidence>[]
}

/** Relations that give the other side; a confirmation or a repetition does not. */
const ANSWERS: ReadonlySet<StatementRelation> = new Set(['DENIES', 'RESPONDS_TO'])

/**
 * The answers that an outlet owes: links by which a statement that it has is denied or replied to, where it has none
 * of that statement's answers, this one is ABSENT there, and another outlet has it. In the order of the links.
 *
 * @param rows matrix rows of statements, among them the targets and replies of the links; links to statements
 * without a row are passed over.
 */
export function findUnanswered<Evidence extends AtOutlet>(
  links: readonly ReplyLink[],
  rows: readonly MatrixRow<Evidence>[],
  outlet: string,
): readonly Unanswered<Evidence>[] {
  const cellsOf = new Map(rows.map(({ item, cells }) => [item, cells]))
  const presenceOf = (item: string) => cellsOf.get(item)?.find((cell) => cell.outlet === outlet)?.presence
  const answers = links.filter(({ relation }) => ANSWERS.has(relation))
  const answered = new Set(
    answers.filter(({ reply }) => presenceOf(reply) === 'PRESENT').map(({ target }) => target),
  )
  return answers
    .filter(({ target }) => presenceOf(target) === 'PRESENT' && !answered.has(target))
    .filter(({ reply }) => presenceOf(reply) === 'ABSENT')
    .map((link) => ({
      ...link,
      carriers: (cellsOf.get(link.reply) ?? []).filter(({ presence }) => presence === 'PRESENT'),
    }))
    .filter(({ carriers }) => carriers.length > 0)
}

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
 * The answers that an outlet leaves out: links by which a statement that it has is denied or replied to, where the
 * answer is ABSENT there and another outlet has it. An answer that it does print does not make up for another one. In
 * the order of the links.
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
  return links
    .filter(({ relation, target }) => ANSWERS.has(relation) && presenceOf(target) === 'PRESENT')
    .filter(({ reply }) => presenceOf(reply) === 'ABSENT')
    .map((link) => ({
      ...link,
      carriers: (cellsOf.get(link.reply) ?? []).filter(({ presence }) => presence === 'PRESENT'),
    }))
    .filter(({ carriers }) => carriers.length > 0)
}

import type { GraphQLResolveInfo } from 'graphql'
import type { AtOutlet, MatrixCell } from '../../coverage/fill-matrix.ts'
import type { builder } from '../builder.ts'
import { Outlet } from '../outlet.ts'
import { Label, type LabelShape } from './label.ts'
import { Presence } from './presence.ts'

/** The field builder of an object with this shape. */
type FieldsOf<Shape> = Parameters<
  NonNullable<Parameters<ReturnType<typeof builder.objectRef<Shape>>['implement']>[0]['fields']>
>[0]

/** A row of a matrix whose cells are filled when they are asked for. */
export interface MatrixRowShape<Evidence extends AtOutlet> {
  readonly id: string
  readonly carriers: number
  /** By id of the row, for all rows of its page. */
  readonly cells: (info: GraphQLResolveInfo) => Promise<ReadonlyMap<string, readonly MatrixCell<Evidence>[]>>
}

/** A row whose item outlets have words for. */
export interface LabelledRowShape<Evidence extends AtOutlet> extends MatrixRowShape<Evidence> {
  readonly labels: () => Promise<ReadonlyMap<string, readonly LabelShape[]>>
}

/**
 * What the cells of every matrix have.
 *
 * @param has what an outlet does that has the item, such as "carries"
 */
export function cellFields<Evidence extends AtOutlet>(t: FieldsOf<MatrixCell<Evidence>>, has: string) {
  return {
    outlet: t.field({
      type: Outlet,
      description: 'The outlet.',
      resolve: ({ outlet }, _args, { rows }, info) => rows.loadOne('Outlet', outlet, info),
    }),
    presence: t.field({
      type: Presence,
      description: `Whether the outlet ${has} it.`,
      resolve: ({ presence }) => presence,
    }),
  }
}

/** How each outlet words the item of a row. */
export function labelsField<Evidence extends AtOutlet>(t: FieldsOf<LabelledRowShape<Evidence>>) {
  return t.field({
    type: [Label],
    description: 'How each outlet words it, by outlet and then most often first.',
    resolve: async ({ id, labels }) => [...((await labels()).get(id) ?? [])],
  })
}

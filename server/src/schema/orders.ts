import { builder } from './builder.ts'

export const Direction = builder.enumType('Direction', {
  description: 'Which end of an order comes first. Items without the value come last either way.',
  values: {
    ASC: { description: 'Smallest, earliest or alphabetically first.' },
    DESC: { description: 'Largest, latest or alphabetically last.' },
  },
})

type SortOrder = 'asc' | 'desc'

/** An order as GraphQL delivers it. */
interface GivenOrder<Field extends string> {
  readonly field: Field
  readonly direction?: 'ASC' | 'DESC' | null | undefined
}

/** Sort order as Prisma names it; if not given, descending for counts, since who asks for them asks for the most. */
export function sortOrder<Field extends string>(
  order: GivenOrder<Field> | null | undefined,
  counts: readonly Field[] = [],
): SortOrder {
  const usual = order && counts.includes(order.field) ? 'DESC' : 'ASC'
  return (order?.direction ?? usual) === 'DESC' ? 'desc' : 'asc'
}

/** Sort order of a nullable column: what has no value comes last. */
export function nullsLast(sort: SortOrder): { sort: SortOrder; nulls: 'last' } {
  return { sort, nulls: 'last' }
}

/** An order input: the fields to order by with their meaning, in either direction. */
export function createOrder<Field extends string>(
  name: string,
  items: string,
  fields: Readonly<Record<Field, string>>,
) {
  const values = Object.entries<string>(fields).map(([value, description]) => [value, { description }])
  const OrderField = builder.enumType(`${name}OrderField`, {
    description: `What ${items} can be ordered by.`,
    values: Object.fromEntries(values) as Record<Field, { description: string }>,
  })
  return builder.inputType(`${name}Order`, {
    description: `Order of ${items}; ties are broken by id, so that pages never overlap.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: Direction,
        description: 'Which end comes first; if not given, ASC, and DESC for counts: most first.',
      }),
    }),
  })
}

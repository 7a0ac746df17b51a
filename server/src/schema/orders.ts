import { builder } from './builder.ts'

export const Direction = builder.enumType('Direction', {
  description: 'Which end of an order comes first. Items without the value come last either way.',
  values: {
    ASC: { description: 'Smallest, earliest or alphabetically first.' },
    DESC: { description: 'Largest, latest or alphabetically last.' },
  },
})

type SortOrder = 'asc' | 'desc'

/** Sort order as Prisma names it; ascending if not given. */
export function sortOrder(direction: 'ASC' | 'DESC' = 'ASC'): SortOrder {
  return direction === 'DESC' ? 'desc' : 'asc'
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
        required: true,
        defaultValue: 'ASC',
        description: 'Which end comes first.',
      }),
    }),
  })
}

import type { Prisma } from '@rashomon/database/client'
import type { TextSelector as Selector } from '../domain/selector.ts'
import { builder } from './builder.ts'

export const TextSelector = builder.objectRef<Selector>('TextSelector').implement({
  description:
    'A run of words in `Article.text`: W3C Web Annotation text quote and text position selector in one. Positions count Unicode code points, 0-based, end-exclusive (not the UTF-16 units of JavaScript strings).',
  fields: (t) => ({
    exact: t.exposeString('exact', { description: 'The words themselves.' }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 code points before them.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 code points after them.' }),
    start: t.exposeInt('start', { description: 'Code points before the first.' }),
    end: t.exposeInt('end', { description: 'Code points up to and including the last.' }),
  }),
})

/** A selector column; the store writes it and check constraints hold its shape. */
export function readSelector(column: Prisma.JsonValue): Selector {
  return column as unknown as Selector
}

/** A column with a list of selectors. */
export function readSelectors(column: Prisma.JsonValue): Selector[] {
  return column as unknown as Selector[]
}

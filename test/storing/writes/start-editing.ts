import type { Corpus } from '@rashomon/server/domain/records'
import type { TokenScope } from '@rashomon/server/domain/vocabulary'
import { createContext, schema } from '@rashomon/server/schema/index'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { findViewer } from '@rashomon/server/tokens/find-viewer'
import { createToken } from '@rashomon/server/tokens/manage-tokens'
import { graphql } from 'graphql'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Answer, readAnswer } from '../../support/read-answer.ts'
import { projectReads } from '../../support/reads.ts'

/** The API over a database of its own, as somebody uses it who may write. */
export interface Editing extends TestDatabase {
  /** Stores a corpus, as a load or an ingest does. */
  store(corpus: Corpus): Promise<{ changedRows: number }>
  /** The answer's data; fails the test where there are errors. */
  edit(source: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The first error; fails the test where there is none. */
  refuse(source: string, variables?: Record<string, unknown>): Promise<Refusal>
}

/** An error as clients get it. */
export interface Refusal {
  readonly message: string
  readonly code: unknown
  readonly argument: unknown
}

export async function startEditing(scopes: readonly TokenScope[] = ['REVIEW']): Promise<Editing> {
  const place = await createTestDatabase()
  const { prisma } = place.database
  const token = await createToken(prisma, { name: 'editor', scopes, expiresAt: null }, new Date())
  const viewer = await findViewer(prisma, token, new Date())

  const execute = (source: string, variableValues: Record<string, unknown> = {}) =>
    graphql({
      schema,
      source,
      variableValues,
      contextValue: createContext(projectReads(prisma).prisma, { viewer: viewer ?? null }),
    })
  return {
    ...place,
    store: (corpus) => storeCorpus(prisma, corpus),
    async edit(source, variables) {
      return readAnswer(await execute(source, variables))
    },
    async refuse(source, variables) {
      const { errors } = await execute(source, variables)
      const [error] = errors ?? []
      if (!error) throw new Error('Nothing was refused.')
      const { code, argument } = error.extensions
      return { message: error.message, code, argument }
    },
  }
}

/** The corpus as if software had read its articles. */
export function extracted(corpus: Corpus): Corpus {
  return {
    ...corpus,
    articles: corpus.articles.map((article) => ({
      ...article,
      quotations: article.quotations.map((quotation) => ({
        ...quotation,
        origin: 'EXTRACTED',
        confidence: 0.7,
      })),
    })),
  }
}

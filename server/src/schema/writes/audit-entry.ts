import { encodeGlobalID } from '@pothos/plugin-relay'
import type { AuditAction as Action } from '../../domain/vocabulary.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'

const AuditAction = builder.enumType('AuditAction', {
  description: 'What was done.',
  values: {
    INGEST_ARTICLE: { description: 'An article was stored, or stored anew.' },
    REVIEW_QUOTATION: { description: 'A quotation was accepted, corrected or rejected.' },
    MERGE_STATEMENTS: { description: 'Statements were found to be one.' },
    SPLIT_STATEMENT: { description: 'A statement was found to be two.' },
    MERGE_FIGURES: { description: 'Figures were found to be one.' },
    REVIEW_PLACE: { description: 'A place was found to print a statement, or not to.' },
  },
})

/** What each action is about. */
const SUBJECTS: Readonly<Record<Action, string>> = {
  INGEST_ARTICLE: 'Article',
  REVIEW_QUOTATION: 'Quotation',
  MERGE_STATEMENTS: 'Statement',
  SPLIT_STATEMENT: 'Statement',
  MERGE_FIGURES: 'Figure',
  REVIEW_PLACE: 'Statement',
}

const AuditEntry = builder.prismaNode('AuditEntry', {
  id: { field: 'id' },
  nullable: true,
  description: 'Who changed what: written together with the change, and never changed itself.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', { description: 'Who: name of the token, or of the command.' }),
    action: t.expose('action', { type: AuditAction, description: 'What was done.' }),
    subject: t.id({
      description: 'Id of the article, quotation, statement or figure that it is about, which may be gone.',
      resolve: ({ action, subjectId }) => encodeGlobalID(SUBJECTS[action], subjectId),
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'What was there, by slugs, keys and places in the text; null where nothing was.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'What has been there since, in the same form; null where nothing is.',
    }),
  }),
})

const AuditEntryConnection = createConnection(AuditEntry, 'AuditEntry', 'entries of a history')

builder.prismaObjectField('Article', 'history', (t) =>
  t.relatedConnection(
    'history',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Who changed what of it through this API, or ingested it; the latest first.',
      // Ids are made in the order of time.
      query: { orderBy: { id: 'desc' } },
    },
    ...AuditEntryConnection,
  ),
)

import { expect, test } from 'vitest'
import { ColumnTypeUnknown, describeDatamodel } from '../../prisma/fast-reads/catalogue/describe-datamodel.ts'

type Datamodel = Parameters<typeof describeDatamodel>[0]
type Field = Datamodel['models'][number]['fields'][number]

/** A text that must be there, unless more is said. */
const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'scalar',
  type: 'String',
  isList: false,
  isRequired: true,
  isUnique: false,
  isId: false,
  isReadOnly: false,
  hasDefaultValue: false,
  ...more,
})

const describe = (fields: readonly Field[], dbName: string | null = null) =>
  describeDatamodel({
    models: [
      {
        name: 'Person',
        dbName,
        schema: null,
        fields,
        uniqueFields: [],
        uniqueIndexes: [],
        primaryKey: null,
      },
    ],
    enums: [{ name: 'Mood', values: [], dbName: 'moods' }],
    types: [],
    indexes: [],
  })[0]

test('tables and columns are called what the model maps them to, and the same where it does not', () => {
  const people = describe([field('homeTown'), field('age', { type: 'Int', dbName: 'years' })], 'people')
  expect(people).toMatchObject({ table: 'people', columns: [{ column: 'homeTown' }, { column: 'years' }] })
  expect(describe([])).toMatchObject({ table: 'Person' })
})

test('what a column is called says nothing of its type', () => {
  const types = describe([
    field('externalId'),
    field('wikidataId', { nativeType: ['Uuid', []] }),
    field('begunAt', { type: 'DateTime', nativeType: ['Date', []] }),
    field('notes', { type: 'Json' }),
    field('bytes', { type: 'Bytes' }),
    field('mood', { type: 'Mood', kind: 'enum' }),
  ])?.columns.map(({ sqlType }) => sqlType)
  expect(types).toEqual(['text', 'uuid', 'date', 'jsonb', 'bytea', '"moods"'])
})

test('a type that is not known in SQL is told, not guessed', () => {
  const box = field('box', { nativeType: ['Box', []] })
  expect(() => describe([box])).toThrow(ColumnTypeUnknown)
  expect(() => describe([field('when', { type: 'DateTime' })])).toThrow('Person.when, DateTime')
})

test('a relation of a model to itself leads from the column that refers to the id, and back', () => {
  const relation = { kind: 'object', type: 'Person', relationName: 'Mentoring' } as const
  const relations = describe([
    field('mentorId', { dbName: 'mentor_id' }),
    field('mentor', { ...relation, isRequired: false, relationFromFields: ['mentorId'] }),
    field('mentees', { ...relation, isList: true, relationFromFields: [] }),
  ])?.relations
  expect(relations).toMatchObject([
    { name: 'mentor', reference: 'mentor_id', between: null },
    { name: 'mentees', reference: null, backReference: 'mentor_id', between: null },
  ])
})

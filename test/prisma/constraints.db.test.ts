import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertOneOfEach, ROWS, selectorOf } from './insert-one-of-each.ts'

let place: TestDatabase

beforeAll(async () => {
  place = await createTestDatabase()
  await insertOneOfEach(place.database)
})
afterAll(() => place.dispose())

const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`

const NO_SELECTORS = [
  null,
  'No.',
  {},
  { ...selectorOf('No.'), exact: 3 },
  { ...selectorOf('No.'), prefix: null },
  { ...selectorOf('No.'), start: undefined },
  { ...selectorOf('No.'), start: '5' },
  { ...selectorOf('No.'), start: 5.5, end: 8.5 },
  { ...selectorOf('No.'), start: -3, end: 0 },
  { ...selectorOf(''), start: 5, end: 5 },
  { ...selectorOf('No.'), start: 8, end: 5 },
  // A selector counts code points: these two letters are four units of JavaScript and eight bytes.
  { ...selectorOf('😀😀'), end: 9 },
  { ...selectorOf('No.'), suffix: 'x'.repeat(33) },
]

const slugs = (table: string, column = 'slug') =>
  ['', 'Upper', 'two words', '-edge', 'edge-', 'double--dash', 'é'].map(
    (slug) => `UPDATE ${table} SET ${column} = '${slug}'`,
  )
const spans = (table: string) =>
  [
    [8, 5],
    [5, 5],
    [-1, 2],
  ].map(([start, end]) => `UPDATE ${table} SET start = ${start}, "end" = ${end}`)
const selectors = (table: string, column: string) =>
  NO_SELECTORS.map((selector) => `UPDATE ${table} SET ${column} = ${json(selector)}`)
const countryCodes = (table: string, column: string) =>
  ['', 'ru', 'RUS', 'R1'].map((code) => `UPDATE ${table} SET ${column} = '${code}'`)
const wikidataIds = (table: string) =>
  ['Q0', 'q5', 'Q', '5', 'Q5 '].map((wikidataId) => `UPDATE ${table} SET wikidata_id = '${wikidataId}'`)

function spanOfSelector(table: string): Record<string, string[]> {
  return {
    [`${table}_selector_valid`]: selectors(table, 'selector'),
    [`${table}_span_in_order`]: spans(table),
    [`${table}_span_of_selector`]: [
      `UPDATE ${table} SET start = 4`,
      `UPDATE ${table} SET "end" = 9`,
      `UPDATE ${table} SET selector = ${json(selectorOf('No.', 6))}`,
    ],
  }
}

/** For each check constraint the statements that it refuses, each on rows that are valid but for what is set. */
const VIOLATIONS: Record<string, readonly string[]> = {
  stories_slug_kebab_case: slugs('stories'),
  stories_title_not_empty: [`UPDATE stories SET title = ''`],
  stories_summary_not_empty: [`UPDATE stories SET summary = ''`],
  stories_date_not_empty: [`UPDATE stories SET date = ''`],
  stories_dates_in_order: [`UPDATE stories SET date_to = date_from - 1`],
  stories_article_count_not_negative: ['UPDATE stories SET article_count = -1'],

  outlets_slug_kebab_case: slugs('outlets'),
  outlets_name_not_empty: [`UPDATE outlets SET name = ''`],
  outlets_country_alpha_2: countryCodes('outlets', 'country'),
  outlets_state_affiliation_alpha_2: countryCodes('outlets', 'state_affiliation'),
  outlets_homepage_http: [`UPDATE outlets SET homepage = 'javascript:alert(1)'`],
  outlets_wikidata_id_form: wikidataIds('outlets'),
  outlets_article_count_not_negative: ['UPDATE outlets SET article_count = -1'],

  articles_slug_kebab_case: slugs('articles'),
  articles_headline_not_empty: [`UPDATE articles SET headline = ''`],
  articles_subheadline_not_empty: [`UPDATE articles SET subheadline = ''`],
  articles_url_http: [`UPDATE articles SET url = 'ftp://example.org/'`],
  articles_language_tag: ['', 'e', 'en_GB', 'en-'].map((tag) => `UPDATE articles SET language = '${tag}'`),
  articles_published_on_with_basis: [
    'UPDATE articles SET published_on = NULL',
    'UPDATE articles SET published_on_basis = NULL',
  ],
  articles_text_not_empty: [`UPDATE articles SET text = ''`],
  articles_text_nfc: [`UPDATE articles SET text = U&'Caf\\0065\\0301'`],
  articles_word_count_not_negative: ['UPDATE articles SET word_count = -1'],
  articles_extracted_by_not_empty: [`UPDATE articles SET extracted_by = ''`],
  articles_source_sha256_hex: [`UPDATE articles SET source_sha256 = repeat('A', 64)`],

  figures_slug_kebab_case: slugs('figures'),
  figures_name_not_empty: [`UPDATE figures SET name = ''`],
  figures_not_own_affiliation: ['UPDATE figures SET affiliation_id = id'],
  figures_country_alpha_2: countryCodes('figures', 'country'),
  figures_aliases_not_empty: [`UPDATE figures SET aliases = ARRAY['He', '']`],
  figures_wikidata_id_form: wikidataIds('figures'),
  figures_side_kebab_case: slugs('figures', 'side'),
  figures_quotation_count_not_negative: ['UPDATE figures SET quotation_count = -1'],

  statements_key_kebab_case: slugs('statements', 'key'),
  statements_said_all_or_none: ['said_on', 'said_from', 'said_to'].map(
    (c) => `UPDATE statements SET ${c} = NULL`,
  ),
  statements_said_in_order: ['UPDATE statements SET said_to = said_from - 1'],
  statements_carriers_not_negative: ['UPDATE statements SET carriers = -1'],
  statement_links_not_to_itself: ['UPDATE statement_links SET reply_id = target_id'],

  quotations_side_kebab_case: slugs('quotations', 'side'),
  quotations_passage_from_one: ['UPDATE quotations SET passage = 0'],
  quotations_text_not_empty: [`UPDATE quotations SET text = ''`],
  quotations_cue_whole_or_none: ['text', 'lemma', 'stance', 'selector'].map(
    (part) => `UPDATE quotations SET cue_${part} = NULL`,
  ),
  quotations_cue_selector_valid: selectors('quotations', 'cue_selector'),
  quotations_selectors_valid: [
    ...[null, {}, [], ...NO_SELECTORS.map((selector) => [selector])].map(
      (value) => `UPDATE quotations SET selectors = ${json(value)}`,
    ),
    // Out of order, and one reaching into the next.
    `UPDATE quotations SET selectors = ${json([selectorOf('o.', 6), selectorOf('N', 5)])}`,
    `UPDATE quotations SET selectors = ${json([selectorOf('No', 5), selectorOf('o.', 6)])}`,
  ],
  quotations_direct_selectors_valid: [null, {}, ...NO_SELECTORS.map((selector) => [selector])].map(
    (value) => `UPDATE quotations SET direct_selectors = ${json(value)}`,
  ),
  quotations_direct_selectors_fit_form: [
    `UPDATE quotations SET direct_selectors = '[]'`,
    `UPDATE quotations SET direct_selectors = '[]', form = 'MIXED'`,
    `UPDATE quotations SET form = 'INDIRECT'`,
  ],
  quotations_span_in_order: spans('quotations'),
  quotations_span_of_selectors: [
    'UPDATE quotations SET start = 4',
    'UPDATE quotations SET "end" = 9',
    `UPDATE quotations SET selectors = ${json([selectorOf('No.'), selectorOf('!', 9)])}`,
  ],
  quotations_position_share: [-0.1, 1.1, `'NaN'`].map((share) => `UPDATE quotations SET position = ${share}`),
  quotations_word_count_not_negative: ['UPDATE quotations SET word_count = -1'],
  quotations_retention_share: [-0.1, 1.1, `'NaN'`].map(
    (share) => `UPDATE quotations SET retention = ${share}`,
  ),
  quotations_confidence_share: [-0.1, 1.1, `'NaN'`].map(
    (share) => `UPDATE quotations SET origin = 'EXTRACTED', confidence = ${share}`,
  ),
  quotations_confidence_of_origin: [
    'UPDATE quotations SET confidence = 0.5',
    `UPDATE quotations SET origin = 'EXTRACTED'`,
  ],

  events_slug_kebab_case: slugs('events'),
  events_title_not_empty: [`UPDATE events SET title = ''`],
  events_date_not_empty: [`UPDATE events SET date = ''`],
  events_date_all_or_none: ['date', 'date_from', 'date_to'].map((c) => `UPDATE events SET ${c} = NULL`),
  events_dates_in_order: ['UPDATE events SET date_to = date_from - 1'],
  events_mention_count_not_negative: ['UPDATE events SET mention_count = -1'],
  event_codes_scheme_known: [`UPDATE event_codes SET scheme = 'cameo'`],
  event_codes_code_not_empty: [`UPDATE event_codes SET code = ''`],

  ...spanOfSelector('event_mentions'),
  event_mentions_paragraph_not_negative: ['UPDATE event_mentions SET paragraph = -1'],
  ...spanOfSelector('figure_mentions'),

  measures_slug_kebab_case: slugs('measures'),
  measures_name_not_empty: [`UPDATE measures SET name = ''`],
  measures_unit_not_empty: [`UPDATE measures SET unit = ''`],

  reported_values_number_or_date: [
    'UPDATE reported_values SET low = NULL, high = NULL',
    `UPDATE reported_values SET date = '2021', date_from = '2021-01-01', date_to = '2021-12-31'`,
    `UPDATE reported_values SET low = NULL, date = '2021', date_from = '2021-01-01', date_to = '2021-12-31'`,
  ],
  reported_values_finite: [
    `UPDATE reported_values SET high = 'Infinity'`,
    `UPDATE reported_values SET low = '-Infinity'`,
    `UPDATE reported_values SET low = 'NaN', high = NULL`,
    `UPDATE reported_values SET high = 'NaN'`,
  ],
  reported_values_bounds_in_order: ['UPDATE reported_values SET high = 7'],
  reported_values_date_all_or_none: [
    `UPDATE reported_values SET low = NULL, high = NULL, date = '2021'`,
    `UPDATE reported_values SET date_from = '2021-01-01'`,
  ],
  reported_values_dates_in_order: [
    `UPDATE reported_values
      SET low = NULL, high = NULL, date = '2021', date_from = '2021-12-31', date_to = '2021-01-01'`,
  ],
  ...spanOfSelector('reported_values'),
  ...spanOfSelector('framing_marks'),

  source_documents_sha256_of_content: [`UPDATE source_documents SET content = 'He said Yes.'`],
  source_documents_media_type_form: ['', 'text', 'TEXT/html', 'text/html; charset=utf-8'].map(
    (type) => `UPDATE source_documents SET media_type = '${type}'`,
  ),
  source_documents_ingest_key_hex: [`UPDATE source_documents SET ingest_key = repeat('B', 64)`],
  source_documents_removed_list: [`UPDATE source_documents SET removed = '{}'`],

  rejected_quotations_selectors_valid: [[], [{}]].map(
    (value) => `UPDATE rejected_quotations SET selectors = ${json(value)}`,
  ),
  rejected_quotations_span_in_order: spans('rejected_quotations'),
  rejected_quotations_span_of_selectors: ['UPDATE rejected_quotations SET start = 4'],
  ...spanOfSelector('possible_places'),
  possible_places_score_share: [0, 1.1].map((score) => `UPDATE possible_places SET score = ${score}`),
  ...spanOfSelector('rejected_places'),
  merged_statements_not_into_itself: ['UPDATE merged_statements SET id = statement_id'],
  merged_figures_slug_kebab_case: slugs('merged_figures'),
  merged_figures_names_not_empty: [`UPDATE merged_figures SET names = ARRAY['']`],

  api_tokens_name_kebab_case: slugs('api_tokens', 'name'),
  api_tokens_hash_hex: ['C', 'x'].map((digit) => `UPDATE api_tokens SET hash = repeat('${digit}', 64)`),
  api_tokens_scopes_not_empty: [`UPDATE api_tokens SET scopes = '{}'`],
  audit_entries_actor_not_empty: [`UPDATE audit_entries SET actor = ''`],
  audit_entries_changes_something: ['UPDATE audit_entries SET after = NULL'],
  idempotency_keys_key_hash_hex: [`UPDATE idempotency_keys SET key_hash = 'key'`],
  idempotency_keys_request_hash_hex: [`UPDATE idempotency_keys SET request_hash = repeat('d', 63)`],

  dataset_single_row: ['INSERT INTO dataset (id) VALUES (2)', 'UPDATE dataset SET id = 0'],
  dataset_revision_not_negative: ['UPDATE dataset SET revision = -1'],
}

const ACCEPTED: Record<string, string> = {
  'a quotation in two parts, which may touch': `UPDATE quotations
    SET selectors = ${json([selectorOf('N', 5), selectorOf('o.', 6)])}, direct_selectors = ${json([selectorOf('o.', 6)])},
      form = 'MIXED'`,
  'an indirect quotation with no part in quotation marks': `UPDATE quotations
    SET form = 'INDIRECT', direct_selectors = '[]'`,
  'a quotation without a cue': `UPDATE quotations
    SET cue_text = NULL, cue_lemma = NULL, cue_stance = NULL, cue_selector = NULL`,
  'an extracted quotation with a confidence': `UPDATE quotations SET origin = 'EXTRACTED', confidence = 1`,
  'a reviewed quotation, with a confidence or without': `UPDATE quotations SET origin = 'REVIEWED'`,
  'an event of unknown date': 'UPDATE events SET date = NULL, date_from = NULL, date_to = NULL',
  'selectors by code points': `UPDATE framing_marks SET selector = ${json(selectorOf('😀😀'))}, "end" = 7`,
  'a value with one bound': 'UPDATE reported_values SET high = NULL',
  'a date as a value': `UPDATE reported_values
    SET low = NULL, high = NULL, date = '2021', date_from = '2021-01-01', date_to = '2021-12-31'`,
  'an article of unknown date': 'UPDATE articles SET published_on = NULL, published_on_basis = NULL',
  'a statement of unknown day': 'UPDATE statements SET said_on = NULL, said_from = NULL, said_to = NULL',
}

/** Runs a statement and undoes it. */
async function attempt(sql: string): Promise<void> {
  const undone = new Error('undone')
  await place.database.prisma
    .$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe(sql)
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
}

async function findRefusal(sql: string): Promise<string> {
  const error: Error | undefined = await attempt(sql).then(
    () => undefined,
    (reason) => reason,
  )
  return (
    /violates check constraint "(\w+)"/.exec(error?.message ?? '')?.[1] ??
    `${sql}: ${error?.message ?? 'accepted'}`
  )
}

describe('check constraints', () => {
  test.each(Object.entries(VIOLATIONS))('%s', async (name, statements) => {
    for (const sql of statements) expect(await findRefusal(sql), sql).toBe(name)
  })

  test('each one of the database is shown here to refuse something', async () => {
    const constraints = await place.database.prisma.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`
    expect(constraints.map(({ name }) => name).sort()).toEqual(Object.keys(VIOLATIONS).sort())
  })

  test.each(Object.entries(ACCEPTED))('let %s pass', (_, sql) => attempt(sql))
})

test('names come in the order that a reader expects, on every engine', async () => {
  const { prisma } = place.database
  const names = ['al-Jazeera', 'Élysée', 'BBC', 'Zeit', 'El American']
  const figure = { kind: 'ORGANIZATION' as const, country: 'XX' }
  await prisma.figure.createMany({
    data: names.map((name, index) => ({ ...figure, id: crypto.randomUUID(), slug: `name-${index}`, name })),
  })
  const found = await prisma.figure.findMany({ where: { country: 'XX' }, orderBy: { name: 'asc' } })
  expect(found.map(({ name }) => name)).toEqual(['al-Jazeera', 'BBC', 'El American', 'Élysée', 'Zeit'])
})

test('a text filter finds a row by any part of its text, whatever the case', async () => {
  const { prisma } = place.database
  expect(await prisma.article.count({ where: { text: { contains: 'NO', mode: 'insensitive' } } })).toBe(1)
})

test('what is quoted keeps its speaker from being deleted, and goes with its article', async () => {
  const { prisma } = place.database
  await expect(prisma.figure.delete({ where: { id: ROWS.figure } })).rejects.toMatchObject({ code: 'P2003' })
  await prisma.article.delete({ where: { id: ROWS.article } })
  expect(await prisma.quotation.count()).toBe(0)
})

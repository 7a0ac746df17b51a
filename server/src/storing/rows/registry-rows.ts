import { identify } from '../../domain/identify.ts'
import type { Corpus, FigureRecord } from '../../domain/records.ts'
import { dateColumns } from './date-columns.ts'
import type { TableRows } from './table-rows.ts'

/** What articles refer to, as rows, in an order in which each row's references come before it. */
export function registryRows(corpus: Corpus): readonly TableRows[] {
  const { events, figures, outlets, stories } = corpus
  const measures = events.flatMap((event) =>
    event.measures.map((measure) => ({
      id: identify('Measure', measure.slug),
      ...measure,
      event_id: identify('Event', event.slug),
    })),
  )
  return [
    {
      table: 'events',
      key: ['id'],
      rows: events.map(({ slug, title, kind, date, place }) => ({
        id: identify('Event', slug),
        slug,
        title,
        kind,
        date,
        ...dateColumns('date', date),
        place,
      })),
    },
    {
      table: 'outlets',
      key: ['id'],
      rows: outlets.map((outlet) => ({
        id: identify('Outlet', outlet.slug),
        slug: outlet.slug,
        name: outlet.name,
        country: outlet.country,
        ownership: outlet.ownership,
        state_affiliation: outlet.stateAffiliation,
        homepage: outlet.homepage,
        wikidata_id: outlet.wikidataId,
        identification: outlet.identification,
      })),
    },
    {
      table: 'figures',
      key: ['id'],
      rows: affiliationsFirst(figures).map(
        ({
          slug,
          name,
          kind,
          role,
          affiliation,
          polity,
          country,
          aliases,
          wikidataId,
          origin = 'CURATED',
        }) => ({
          id: identify('Figure', slug),
          slug,
          name,
          kind,
          role,
          affiliation_id: affiliation && identify('Figure', affiliation),
          polity,
          country,
          aliases,
          names: [name, ...aliases].join('\n'),
          wikidata_id: wikidataId,
          origin,
        }),
      ),
    },
    { table: 'measures', key: ['id'], rows: measures },
    { table: 'event_codes', key: ['event_id', 'scheme', 'code'], rows: codeRows(corpus) },
    { table: 'participants', key: ['event_id', 'figure_id', 'role'], rows: participantRows(corpus) },
    {
      table: 'stories',
      key: ['id'],
      rows: stories.map(({ slug, title, summary, date, mainEvent, origin = 'CURATED' }) => ({
        id: identify('Story', slug),
        slug,
        title,
        summary,
        date,
        ...dateColumns('date', date),
        main_event_id: identify('Event', mainEvent),
        origin,
      })),
    },
    { table: 'statements', key: ['id'], rows: statementRows(corpus) },
    { table: 'statement_links', key: ['target_id', 'reply_id', 'relation'], rows: linkRows(corpus) },
  ]
}

/** A figure's affiliation before the figure, since rows are written in batches. */
function affiliationsFirst(figures: readonly FigureRecord[]): readonly FigureRecord[] {
  const bySlug = new Map(figures.map((figure) => [figure.slug, figure]))
  const ordered = new Set<FigureRecord>()
  const place = (figure: FigureRecord, below: readonly FigureRecord[] = []): void => {
    const affiliation = bySlug.get(figure.affiliation ?? '')
    if (affiliation !== undefined && !below.includes(affiliation)) place(affiliation, [...below, figure])
    ordered.add(figure)
  }
  for (const figure of figures) place(figure)
  return [...ordered]
}

function codeRows({ events }: Corpus) {
  return events.flatMap(({ slug, codes }) =>
    codes.map(({ scheme, code }) => ({ event_id: identify('Event', slug), scheme, code })),
  )
}

function participantRows({ events }: Corpus) {
  return events.flatMap(({ slug, participants }) =>
    participants.map(({ role, figure }) => ({
      event_id: identify('Event', slug),
      figure_id: identify('Figure', figure),
      role,
    })),
  )
}

function statementRows({ statements }: Corpus) {
  return statements.map(({ key, story, speaker, saidOn, occasion }) => ({
    id: identify('Statement', story, key),
    story_id: identify('Story', story),
    key,
    speaker_id: identify('Figure', speaker),
    said_on: saidOn,
    ...dateColumns('said', saidOn),
    occasion_id: occasion && identify('Event', occasion),
  }))
}

function linkRows({ statements }: Corpus) {
  return statements.flatMap(({ key, story, links }) =>
    links.map(({ relation, statement }) => ({
      reply_id: identify('Statement', story, key),
      target_id: identify('Statement', story, statement),
      relation,
    })),
  )
}

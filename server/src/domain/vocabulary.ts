/** The closed vocabularies of the API, in the order in which the schema documents them. */
export const OWNERSHIPS = ['PUBLIC_SERVICE', 'STATE', 'PRIVATE', 'UNKNOWN'] as const
export type Ownership = (typeof OWNERSHIPS)[number]

export const IDENTIFICATIONS = ['STATED', 'INFERRED'] as const
export type Identification = (typeof IDENTIFICATIONS)[number]

export const ORIGINS = ['CURATED', 'EXTRACTED', 'REVIEWED'] as const
export type Origin = (typeof ORIGINS)[number]

/** What an annotator looks for in an article; each layer is annotated as a whole or not at all. */
export const LAYERS = ['STATEMENTS', 'EVENTS', 'FIGURES', 'MEASURES', 'FRAMING'] as const
export type Layer = (typeof LAYERS)[number]

export const FIGURE_KINDS = ['PERSON', 'OFFICE', 'ORGANIZATION', 'ANONYMOUS'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

export const STATEMENT_RELATIONS = ['DENIES', 'CONFIRMS', 'RESPONDS_TO', 'REPEATS', 'CONFLICTS_WITH'] as const
export type StatementRelation = (typeof STATEMENT_RELATIONS)[number]

export const QUOTATION_FORMS = ['DIRECT', 'INDIRECT', 'MIXED'] as const
export type QuotationForm = (typeof QUOTATION_FORMS)[number]

export const CUE_STANCES = [
  'NEUTRAL',
  'ENDORSING',
  'EMPHATIC',
  'DISTANCING',
  'CONFRONTATIONAL',
  'CONCESSIVE',
  'DECLINING',
] as const
export type CueStance = (typeof CUE_STANCES)[number]

export const EVENT_KINDS = [
  'EXPULSION',
  'RETALIATION',
  'ATTACK',
  'STATEMENT',
  'MEETING',
  'LEGAL',
  'POLICY',
  'CONFLICT',
  'OTHER',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const CODE_SCHEMES = ['CAMEO', 'PLOVER'] as const
export type CodeScheme = (typeof CODE_SCHEMES)[number]

export const PARTICIPANT_ROLES = ['AGENT', 'TARGET', 'OTHER'] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

export const MENTION_ROLES = ['MAIN', 'BACKGROUND', 'CAUSE', 'CONSEQUENCE'] as const
export type MentionRole = (typeof MENTION_ROLES)[number]

export const FRAMING_MARK_KINDS = ['HEDGE', 'SCARE_QUOTE'] as const
export type FramingMarkKind = (typeof FRAMING_MARK_KINDS)[number]

/** What a token lets its bearer do. */
export const TOKEN_SCOPES = ['INGEST', 'REVIEW'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** What is written down of people and programs that write. */
export const AUDIT_ACTIONS = [
  'INGEST_ARTICLE',
  'REVIEW_QUOTATION',
  'MERGE_STATEMENTS',
  'SPLIT_STATEMENT',
  'MERGE_FIGURES',
  'REVIEW_PLACE',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

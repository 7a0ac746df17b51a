import { parse, v5 } from 'uuid'

/** Root of every id. Changing it changes every id that anybody has stored. */
const NAMESPACE = parse('fa32370f-5f0a-4548-89b7-cf6db5594cc0')

/** What makes a record itself, within its type. Offsets are code points of the article's text. */
interface NaturalKeys {
  Story: [slug: string]
  Outlet: [slug: string]
  Figure: [slug: string]
  Event: [slug: string]
  Measure: [slug: string]
  Article: [slug: string]
  Statement: [story: string, key: string]
  Quotation: [article: string, start: number, end: number]
  PossiblePlace: [statement: string, article: string, start: number, end: number]
  EventMention: [article: string, start: number, end: number, event: string]
  FigureMention: [article: string, start: number, end: number, figure: string]
  ReportedValue: [article: string, start: number, end: number, measure: string]
  FramingMark: [article: string, start: number, end: number, kind: string]
}

/**
 * The id of a record: a UUIDv5 (RFC 9562) of its type and natural key, so that the same data has the same ids
 * wherever and however often it is loaded.
 */
export function identify<Type extends keyof NaturalKeys>(type: Type, ...key: NaturalKeys[Type]): string {
  // JSON keeps the parts apart, whatever they hold.
  return v5(JSON.stringify([type, ...key]), NAMESPACE)
}

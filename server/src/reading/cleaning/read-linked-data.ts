/** What schema.org data in a page says of its article. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly description: string | null
  readonly byline: string | null
  readonly datePublished: string | null
  readonly publisher: string | null
  readonly url: string | null
}

type Json = Readonly<Record<string, unknown>>

const MAX_NODES = 500
const MAX_VALUE_LENGTH = 500

/**
 * The first article that a script of linked data (JSON-LD) describes; null where it describes none, or is no JSON.
 *
 * Source: schema.org, Article and its subtypes.
 */
export function readLinkedData(script: string): LinkedArticle | null {
  let data: unknown
  try {
    data = JSON.parse(script)
  } catch {
    return null
  }
  const article = findArticle(data)
  if (article === null) return null
  const { headline, name, alternativeHeadline, description, author, datePublished, publisher, url } = article
  const { mainEntityOfPage } = article
  return {
    headline: text(headline) ?? text(name),
    description: text(alternativeHeadline) ?? text(description),
    byline: names(author),
    datePublished: text(datePublished),
    publisher: names(publisher),
    url: text(url) ?? text(mainEntityOfPage) ?? idOf(mainEntityOfPage),
  }
}

/** Searches lists and graphs, breadth first. */
function findArticle(data: unknown): Json | null {
  const nodes: unknown[] = [data]
  for (let at = 0; at < nodes.length && at < MAX_NODES; at++) {
    const node = nodes[at]
    if (Array.isArray(node)) nodes.push(...node.slice(0, MAX_NODES))
    else if (isObject(node)) {
      const { '@type': type, '@graph': graph, mainEntity } = node
      if ([type].flat().some(isArticleType)) return node
      nodes.push(graph, mainEntity)
    }
  }
  return null
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && /Article$|^BlogPosting$|^Report/.test(type)
}

function names(value: unknown): string | null {
  const found = [value]
    .flat()
    .slice(0, 10)
    .map((one) => text(one) ?? nameOf(one))
    .filter((name) => name !== null)
  return found.length > 0 ? found.join(', ').slice(0, MAX_VALUE_LENGTH) : null
}

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null
  const { name } = value
  return text(name)
}

function idOf(value: unknown): string | null {
  if (!isObject(value)) return null
  const { '@id': id } = value
  return text(id)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MAX_VALUE_LENGTH) : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

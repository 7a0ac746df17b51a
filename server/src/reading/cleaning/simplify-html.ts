import { Parser } from 'htmlparser2'
import { type Attributes, findOutsideRule, SKIPPED_TAGS } from './page-tags.ts'

/** Attributes by which Readability weighs an element. */
const KEPT_ATTRIBUTES = ['class', 'id', 'itemprop', 'rel', 'role', 'href']
const MAX_ATTRIBUTE_LENGTH = 200
const VOID_TAGS = new Set('area base br col hr img input link meta source track wbr'.split(' '))
const PLAIN_TAG = /^[a-z][a-z0-9]*$/

export interface SimpleHtml {
  readonly html: string
  readonly elements: number
}

/**
 * The same page with nothing in it but text, elements, and the few attributes that tell article from furniture.
 * What the markup itself puts outside the article is gone, and so is what takes a tree builder time beyond measure:
 * thousands of attributes, text in crumbs. {@link likePage} undoes what it does to text.
 */
export function simplifyHtml(html: string): SimpleHtml {
  const written: string[] = []
  const open: boolean[] = []
  let elements = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      const isDropped =
        open.at(-1) === true || SKIPPED_TAGS.has(tag) || findOutsideRule(tag, attributes) !== null
      open.push(isDropped)
      if (isDropped || !PLAIN_TAG.test(tag)) return
      elements++
      written.push(`<${tag}${writeAttributes(attributes)}>`)
    },
    onclosetag(tag) {
      const isDropped = open.pop() === true
      if (!isDropped && !VOID_TAGS.has(tag) && PLAIN_TAG.test(tag)) written.push(`</${tag}>`)
    },
    ontext(text) {
      if (open.at(-1) !== true) written.push(plainText(text))
    },
  })
  parser.write(html)
  parser.end()
  return { html: written.join(''), elements }
}

/** Text of {@link simplifyHtml} as the page has it. */
export function likePage(text: string): string {
  return text.replaceAll('＆', '&').replaceAll('＜', '<')
}

/** Text without the two characters that begin markup: their full-width likenesses stand for them. */
function plainText(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜')
}

function writeAttributes(attributes: Attributes): string {
  return KEPT_ATTRIBUTES.filter((name) => Object.hasOwn(attributes, name))
    .map((name) => ` ${name}="${writeValue(attributes[name] ?? '')}"`)
    .join('')
}

function writeValue(value: string): string {
  return plainText(value.slice(0, MAX_ATTRIBUTE_LENGTH)).replaceAll('"', "'")
}

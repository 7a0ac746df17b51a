import { z } from 'zod'
import { CUE_STANCES, QUOTATION_FORMS } from '../domain/vocabulary.ts'
import { chooseForm } from './explain-issue.ts'
import { slugField, textField } from './field-schemas.ts'
import { placedField, withinField, wordsField } from './placed-words-schema.ts'

const runsField = z
  .array(placedField('Run', 'One contiguous run of the words.'))
  .min(1)
  .meta({ title: 'Runs', description: 'The runs of a quote that its attribution splits, in text order.' })

const quotationSchema = z
  .strictObject({
    statement: slugField('Statement', 'Key of the statement, of the story of this article.'),
    form: z.enum(QUOTATION_FORMS).meta({
      title: 'Form',
      description: 'DIRECT words stand inside quotation marks, INDIRECT ones in none, MIXED ones hold some.',
    }),
    text: z
      .union([placedField('Text', 'The words within the passage.'), runsField], {
        error: chooseForm('words, { text, within }, or a list of either'),
      })
      .meta({
        title: 'Text',
        description:
          'DIRECT: the words between the marks. INDIRECT and MIXED: the clause as printed, without the final full stop. A list where the attribution splits the quote.',
      }),
  })
  .meta({ title: 'Quotation', description: 'One spoken sentence, as this article renders it.' })

const cueSchema = z
  .strictObject({
    text: wordsField('Text', 'The reporting expression as printed.'),
    lemma: textField('Lemma', 'Its base form, such as say, according to, refuse to comment.'),
    within: withinField.nullish(),
    stance: z
      .enum(CUE_STANCES)
      .meta({
        title: 'Stance',
        description: 'Only where it differs here from what the lexicon gives the lemma.',
      })
      .nullish(),
  })
  .meta({ title: 'Cue', description: 'The reporting expression: said, claimed, according to.' })

export const attributionSchema = z
  .strictObject({
    passage: wordsField(
      'Passage',
      'Everything under one attribution, attribution included; it stands in one place.',
    ),
    speaker: slugField('Speaker', 'Slug of the figure to whom the article gives the words.'),
    speakerText: placedField('Speaker as printed', 'How the passage names the speaker.'),
    cue: cueSchema.nullish(),
    via: slugField('Via', 'Slug of the figure through which the article has it.').nullish(),
    quotations: z
      .array(quotationSchema)
      .min(1)
      .meta({ title: 'Quotations', description: 'The spoken sentences under the attribution.' }),
  })
  .meta({ title: 'Attribution', description: 'One passage whose words the article gives to a speaker.' })

export type AttributionSeed = z.output<typeof attributionSchema>
export type QuotationSeed = z.output<typeof quotationSchema>

import type { Prisma } from '@rashomon/database/client'

/** The column that each dimension groups by. */
export const COLUMNS = {
  OUTLET: 'outletId',
  SPEAKER: 'speakerId',
  SIDE: 'side',
  FORM: 'form',
  CUE: 'cueLemma',
  STANCE: 'cueStance',
  STORY: 'storyId',
  RENDERING: 'rendering',
  // Counted by speaker, and joined by what the speakers are.
  SPEAKER_KIND: 'speakerId',
} as const satisfies Record<string, Prisma.QuotationScalarFieldEnum>

export type Dimension = keyof typeof COLUMNS

/** The value of one dimension, and its name, which is looked up once somebody asks for it. */
export interface Key {
  readonly dimension: Dimension
  readonly value: string | null
  readonly name: () => Promise<string | null>
}

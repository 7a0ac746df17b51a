/** How the words of a quotation stand to its statement's fullest rendering, the most faithful first. */
export const RENDERINGS = ['VERBATIM', 'TRIMMED', 'ALTERED', 'PARAPHRASED'] as const
export type Rendering = (typeof RENDERINGS)[number]

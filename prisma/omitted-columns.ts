/**
 * Columns that come only when they are selected by name, by model: ten thousand characters that few who ask for an
 * article read.
 */
export const OMITTED_COLUMNS = { article: { text: true } } as const

/**
 * The confidence below which a quotation that software found is kept, and marked as uncertain: it is then as likely
 * wrong as right.
 */
export const UNCERTAIN_BELOW = 0.5

/** @param confidence 0 to 1; null where a person curated the quotation. */
export function isUncertain(confidence: number | null): boolean {
  return confidence !== null && confidence < UNCERTAIN_BELOW
}

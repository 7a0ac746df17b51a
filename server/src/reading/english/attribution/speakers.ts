import type { Node } from './nodes.ts'

const SPEAKERS = new Set(
  `official officials police president minister ministry premier pm mayor governor chief report reports study sources source
  expert experts scientists researchers court judge prosecutors lawyer witness witnesses spokesman spokeswoman
  spokesperson union unions poll survey ceo boss analyst analysts economists doctors army military government
  kremlin pentagon nato un who watchdog media`.split(/\s+/),
)

/** Whether a word names somebody by what he is or does: minister, police, union. */
export function isTrade({ lower }: Node): boolean {
  return SPEAKERS.has(lower)
}

/** Whether a word names somebody who may speak: by name or by trade. */
export function isSpeaker(node: Node): boolean {
  return node.pos === 'PROPN' || isTrade(node)
}

import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

/** One JSON object a line, or, for somebody who is looking on, one readable line. */
export function createLogger(
  level: LevelWithSilent,
  output: DestinationStream & { readonly isTTY?: boolean },
): Logger {
  const stream = output.isTTY ? pretty({ colorize: true, ignore: 'pid,hostname', singleLine: true }) : output
  return pino({ level }, stream)
}

import { listSettings } from '../config.ts'

/** The settings as the help shows them: two lines each. */
export function describeSettings(): string {
  const rows = listSettings().map(({ name, meaning, allowed, fallback }) => {
    const shown = fallback === null ? 'off unless set' : `default ${fallback}`
    return `  ${name.padEnd(14)} ${meaning}\n${' '.repeat(17)}${allowed}; ${shown}`
  })
  return ['Settings, as environment variables:', ...rows].join('\n')
}

import { isIP } from 'node:net'
import { z } from 'zod'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const SCHEMA = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: wholeNumber(65_535).prefault('4000'),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  RATE_LIMIT: wholeNumber(100_000).prefault('200'),
  CACHE_MEGABYTES: wholeNumber(100_000).prefault('32'),
  FAST_READS: z.enum(['on', 'off']).default('on'),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isNetwork))
    .optional(),
})

/** The settings, read and checked; undefined where one is off. */
export type Settings = z.output<typeof SCHEMA>

/** What people are told about a setting. */
export interface SettingNotes {
  readonly meaning: string
  /** What may be written, as the end of the sentence "It must be ...". */
  readonly allowed: string
  /** The value may hold a password, so no message shows it. */
  readonly secret?: boolean
}

const NOTES: Readonly<Record<keyof Settings, SettingNotes>> = {
  HOST: { meaning: 'Address to listen on; 0.0.0.0 for all.', allowed: 'an IP address or a host name' },
  PORT: { meaning: 'Port to listen on; 0 for any free one.', allowed: 'a number from 0 to 65535' },
  DATABASE_URL: {
    meaning: 'PostgreSQL 14 or newer, to use instead of the embedded database.',
    allowed: 'a URL such as postgresql://user:password@host:5432/database',
    secret: true,
  },
  DATA_DIR: {
    meaning: 'Directory of the embedded database; made where there is none.',
    allowed: 'the path of a directory',
  },
  LOG_LEVEL: {
    meaning: 'Log this and everything graver; at debug, commands that fail show where.',
    allowed: `one of ${LOG_LEVELS.join(', ')}`,
  },
  RATE_LIMIT: {
    meaning: 'GraphQL requests a second from one address, counted over five seconds; 0 for any number.',
    allowed: 'a number from 0 to 100000',
  },
  CACHE_MEGABYTES: {
    meaning: 'Memory for answers that were given before, until the data change; 0 for none.',
    allowed: 'a number from 0 to 100000',
  },
  FAST_READS: {
    meaning: 'Compile queries; when off, Yoga, Pothos and Prisma alone give the same answers.',
    allowed: 'on or off',
  },
  TRUST_PROXY: {
    meaning: 'Reverse proxies in front, whose X-Forwarded-For names the client.',
    allowed: 'addresses or networks such as 10.0.0.0/8, parted by commas',
  },
}

/** Settings that cannot be used: a line for each that says what is wrong and what is allowed. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/**
 * Reads the settings. Nothing else in the program reads the environment. An empty variable counts as unset.
 *
 * @throws SettingError where one is not allowed
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = SCHEMA.safeParse(given)
  if (data) return data
  const wrong = SETTING_NAMES.filter((name) => error.issues.some((issue) => issue.path[0] === name))
  throw new SettingError(wrong.map((name) => describeProblem(name, `${given[name]}`)).join('\n'))
}

/** One row of the documentation. */
export interface SettingRow extends SettingNotes {
  readonly name: keyof Settings
  /** The default as it would be written; null where the setting is off. */
  readonly fallback: string | null
}

/** The documentation of all settings, in the order in which people read about them. */
export function listSettings(): readonly SettingRow[] {
  const defaults = SCHEMA.parse({})
  return SETTING_NAMES.map((name) => {
    const fallback = defaults[name]
    return { name, fallback: fallback === undefined ? null : `${fallback}`, ...NOTES[name] }
  })
}

/** The documentation as the README has it: a Markdown table. */
export function renderSettingsTable(): string {
  const rows = listSettings().map(({ name, fallback, meaning, allowed }) => {
    const shown = fallback === null ? 'off' : `\`${fallback}\``
    return `| \`${name}\` | ${shown} | ${meaning} | ${allowed} |`
  })
  return ['| Variable | Default | Meaning | Allowed |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

const SETTING_NAMES = SCHEMA.keyof().options

function describeProblem(name: keyof Settings, value: string): string {
  const { allowed, secret = false } = NOTES[name]
  // Quoted as JSON, so that no control character reaches the terminal.
  const shown = secret ? 'cannot be used' : `is ${JSON.stringify(value.slice(0, 100))}`
  return `The setting ${name} ${shown}: it must be ${allowed}.`
}

function wholeNumber(maximum: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value <= maximum)
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
}

/** An address, or an address and the number of leading bits that count. */
function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/', 2)
  const family = isIP(address)
  return (
    family !== 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
  )
}

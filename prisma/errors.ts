/** What can be wrong with a database, as a code that programs can act on. The message is for people. */
export type DatabaseErrorCode =
  | 'DATABASE_URL_INVALID'
  | 'DATABASE_UNSUPPORTED'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_LOCKED'
  | 'DATABASE_TOO_NEW'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_FAILED'
  | 'MIGRATION_INVALID'

/** Any failure that this package knows: says what was wrong, where, and what to do. Never holds a password. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The database URL cannot be used as it is written. */
export class DatabaseUrlInvalid extends DatabaseError {
  constructor(message: string) {
    super('DATABASE_URL_INVALID', message)
  }
}

/** The server answers, but lacks something that the project needs. */
export class DatabaseUnsupported extends DatabaseError {
  constructor(message: string) {
    super('DATABASE_UNSUPPORTED', message)
  }
}

/** The database does not answer now, or did not answer in time; the same request may succeed later. */
export class DatabaseUnavailable extends DatabaseError {
  constructor(message: string, options?: ErrorOptions) {
    super('DATABASE_UNAVAILABLE', message, options)
  }
}

/** Another process works on the same data directory. */
export class DatabaseLocked extends DatabaseError {
  readonly holder: { readonly pid: number; readonly host: string; readonly since: string }

  constructor(directory: string, file: string, holder: { pid: number; host: string; since: string }) {
    super(
      'DATABASE_LOCKED',
      `The data directory ${directory} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}. ` +
        `Stop that process or choose another directory. If it certainly no longer runs, delete ${file}.`,
    )
    this.holder = holder
  }
}

/** The database has migrations that this version of the code does not know. */
export class DatabaseTooNew extends DatabaseError {
  readonly migrations: readonly string[]

  constructor(location: string, migrations: readonly string[]) {
    super(
      'DATABASE_TOO_NEW',
      `The database ${location} has migrations that this version does not know: ${migrations.join(', ')}. ` +
        'It was used by a newer version: upgrade, or use another database.',
    )
    this.migrations = migrations
  }
}

/** The file of a migration that the database already has is not what was applied. */
export class MigrationEdited extends DatabaseError {
  readonly migration: string

  constructor(location: string, migration: string) {
    super(
      'MIGRATION_EDITED',
      `Migration ${migration} was edited after it was applied to ${location}. ` +
        `Restore migrations/${migration}/migration.sql as it was and put the change into a new migration.`,
    )
    this.migration = migration
  }
}

/** A migration could not be applied. */
export class MigrationFailed extends DatabaseError {
  readonly migration: string

  constructor(migration: string, message: string, options?: ErrorOptions) {
    super('MIGRATION_FAILED', message, options)
    this.migration = migration
  }
}

/** A migration, or a name for one, does not have the form that it must have. */
export class MigrationInvalid extends DatabaseError {
  constructor(message: string) {
    super('MIGRATION_INVALID', message)
  }
}

/** What the set-up of a project hands to its suites; read with vitest's `inject`. */
declare module 'vitest' {
  interface ProvidedContext {
    engine: 'embedded' | 'postgresql'
    /** Whether queries are compiled, or answered by Pothos and Prisma alone. */
    reads: 'fast' | 'plain'
    /** Embedded engine: closed data directories to copy, one with the tables and one without. */
    embeddedTemplates: { migrated: string; nothing: string }
    /** PostgreSQL: the URL of a database from which others may be created, with the password. */
    postgresqlUrl: string
    /** PostgreSQL: the name of a migrated database to copy. */
    postgresqlTemplate: string
  }
}

export {}

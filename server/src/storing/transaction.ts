import type { Prisma } from '@rashomon/database/client'

/** The statements of one transaction. */
export type Transaction = Pick<Prisma.TransactionClient, '$executeRawUnsafe' | '$queryRawUnsafe'>

import type { PrismaClient } from './generated/client/client.ts'

/** Where the database says each new revision of the dataset, in digits, when the write that made it is committed. */
export const REVISION_CHANNEL = 'dataset_revision'

/** The dataset's revision, which goes up with every write. */
export async function readRevision(prisma: PrismaClient): Promise<number> {
  const [dataset] = await prisma.$queryRaw<{ revision: number }[]>`SELECT revision FROM dataset`
  return dataset?.revision ?? 0
}

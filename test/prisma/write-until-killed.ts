// Opens the embedded database in the directory named first and adds outlets until it is killed. Prints first how many
// it found, then the number of each that the database acknowledged.
import { openDatabase } from '../../prisma/open.ts'

const [dataDir = ''] = process.argv.slice(2)
const { prisma } = await openDatabase({ dataDir })
const found = await prisma.outlet.count()
process.stdout.write(`${found}\n`)
for (let number = found + 1; ; number++) {
  await prisma.outlet.create({
    data: {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      slug: `outlet-${number}`,
      name: `Outlet ${number}`,
      ownership: 'UNKNOWN',
      identification: 'STATED',
    },
  })
  process.stdout.write(`${number}\n`)
}

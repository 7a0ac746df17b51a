import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import helper from '@prisma/generator-helper'
import { describeDatamodel } from './describe-datamodel.ts'

// Run by `prisma generate`, beside the client.
helper.generatorHandler({
  onManifest: () => ({ prettyName: 'catalogue of models', defaultOutput: '../../generated/catalogue.ts' }),
  async onGenerate({ dmmf, generator }) {
    const path = generator.output?.value
    if (!path) throw new Error('The schema does not say where the catalogue of models goes.')
    const models = JSON.stringify(describeDatamodel(dmmf.datamodel), null, 2)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(
      path,
      `import type { CatalogueModel } from '../fast-reads/catalogue/catalogue.ts'\n\nexport const CATALOGUE: readonly CatalogueModel[] = ${models}\n`,
    )
  },
})

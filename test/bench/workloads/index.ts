import { countQuotations } from './count-quotations.ts'
import { listArticles } from './list-articles.ts'
import { listStatements } from './list-statements.ts'
import { readArticle } from './read-article.ts'
import { readMatrix } from './read-matrix.ts'
import { searchWords } from './search-words.ts'
import type { Workload } from './workload.ts'

export const WORKLOADS: readonly Workload[] = [
  readArticle,
  listArticles,
  listStatements,
  readMatrix,
  countQuotations,
  searchWords,
]

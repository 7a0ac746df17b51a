import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkOperation, type DearOperation, type PageSizes } from './check-operation.ts'
import { findUnsafeParams } from './find-unsafe-params.ts'
import { withNamedValues } from './name-bad-values.ts'
import { parseWithinLimits } from './parse-within-limits.ts'
import { refuseDear } from './refuse-dear.ts'
import type { CountRows, RowCounts } from './row-counts.ts'

/**
 * Refuses operations that are too large, cost too much or carry text that cannot be stored. What depends on the
 * document alone is checked when it is parsed, before validation; what depends on the variables is checked before each
 * execution, since the same document can be cheap with one page size and dear with another.
 */
export function useOperationLimits(pageSizes: PageSizes, countRows?: CountRows): Plugin {
  /** Only what is dear by full pages is held to what there is, so that other questions do not wait for counts. */
  const refuseByCounts = async (dear: DearOperation) => refuseAll(dear, await countRows?.())
  return {
    onParams({ params }) {
      const error = findUnsafeParams(params)
      if (error) throw error
    },
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits)
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, rules = [], ...rest) =>
        validateFn(schema, document, withNamedValues(rules), ...rest),
      )
    },
    onExecute({ args, setResultAndStopExecution }) {
      return answer(checkOperation(args, pageSizes), refuseByCounts, setResultAndStopExecution)
    },
    // Each event is answered like a query, and by then there may be more: every page is taken for full.
    onSubscribe({ args, setResultAndStopExecution }) {
      return answer(
        checkOperation(args, pageSizes),
        async (dear) => refuseAll(dear),
        setResultAndStopExecution,
      )
    },
  }
}

function answer(
  found: readonly GraphQLError[] | DearOperation,
  refuse: (dear: DearOperation) => Promise<readonly GraphQLError[]>,
  stop: (result: { errors: GraphQLError[] }) => void,
): Promise<void> | undefined {
  const stopAt = (errors: readonly GraphQLError[]) => {
    if (errors.length > 0) stop({ errors: [...errors] })
  }
  if ('plan' in found) return refuse(found).then(stopAt)
  stopAt(found)
  return undefined
}

function refuseAll(dear: DearOperation, counts?: RowCounts): readonly GraphQLError[] {
  const refusal = refuseDear(dear, counts)
  return refusal ? [refusal] : []
}

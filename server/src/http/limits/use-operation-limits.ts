import type { Plugin } from 'graphql-yoga'
import { checkOperation, type PageSizes } from './check-operation.ts'
import { findUnsafeParams } from './find-unsafe-params.ts'
import { withNamedValues } from './name-bad-values.ts'
import { parseWithinLimits } from './parse-within-limits.ts'

/**
 * Refuses operations that are too large, cost too much or carry text that cannot be stored. What depends on the
 * document alone is checked when it is parsed, before validation; what depends on the variables is checked before each
 * execution, since the same document can be cheap with one page size and dear with another.
 */
export function useOperationLimits(pageSizes: PageSizes): Plugin {
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
      const errors = checkOperation(args, pageSizes)
      if (errors.length > 0) setResultAndStopExecution({ errors: [...errors] })
    },
    // Each event is answered like a query.
    onSubscribe({ args, setResultAndStopExecution }) {
      const errors = checkOperation(args, pageSizes)
      if (errors.length > 0) setResultAndStopExecution({ errors: [...errors] })
    },
  }
}

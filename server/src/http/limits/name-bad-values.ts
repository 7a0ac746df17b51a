import {
  type GraphQLError,
  type ValidationContext,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
} from 'graphql'
import { refuse } from './refuse.ts'

/**
 * GraphQL's rule on values that are written in the query, with errors that say which argument is wrong and carry the
 * code that the same value in a variable gets.
 */
export const nameBadValues: ValidationRule = (context) => {
  const reportError = (error: GraphQLError) => {
    const argument = context.getArgument()?.name
    const field = context.getFieldDef()?.name
    const parent = context.getParentType()?.name
    if (argument === undefined || field === undefined || parent === undefined)
      return context.reportError(error)
    const coordinate = `${parent}.${field}`
    const message = `Argument "${argument}" of "${coordinate}": ${error.message}`
    context.reportError(refuse('BAD_USER_INPUT', message, { argument, field: coordinate }, error.nodes))
  }
  const reporting: ValidationContext = Object.create(context, { reportError: { value: reportError } })
  return ValuesOfCorrectTypeRule(reporting)
}

/** The rules with {@link nameBadValues} in the place of the one that it wraps. */
export function withNamedValues(rules: readonly ValidationRule[]): readonly ValidationRule[] {
  return rules.map((rule) => (rule === ValuesOfCorrectTypeRule ? nameBadValues : rule))
}

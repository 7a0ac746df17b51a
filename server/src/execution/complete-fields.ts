import {
  type AnswerPath,
  type CompiledField,
  type CompiledSelection,
  fail,
  isPromise,
  type MaybePromise,
  passOver,
  type Run,
} from './compiled.ts'

type Answer = Record<string, unknown>

/**
 * What is asked for of an object.
 *
 * @throws FieldError where a field fails that must have a value
 */
export function completeFields(
  selection: CompiledSelection,
  source: unknown,
  run: Run,
  path: AnswerPath | undefined,
): MaybePromise<Answer> {
  const answer: Answer = {}
  let pending: Promise<void>[] | undefined
  try {
    for (const field of selection.fields) {
      const { responseName } = field
      const value = completeField(field, source, run, path)
      // A place is taken at once, so that the answer has the order of the question.
      answer[responseName] = value
      if (isPromise(value)) {
        pending ??= []
        pending.push(
          value.then((settled) => {
            answer[responseName] = settled
          }),
        )
      }
    }
  } catch (error) {
    pending?.forEach(passOver)
    throw error
  }
  return pending === undefined ? answer : Promise.all(pending).then(() => answer)
}

function completeField(
  field: CompiledField,
  source: unknown,
  run: Run,
  prev: AnswerPath | undefined,
): unknown {
  const path = { prev, key: field.responseName }
  try {
    const value = field.resolve(source, run)
    const completed = isPromise(value)
      ? value.then((settled) => field.complete(settled, run, path))
      : field.complete(value, run, path)
    return isPromise(completed) ? completed.catch((error) => fail(error, field, run, path)) : completed
  } catch (error) {
    return fail(error, field, run, path)
  }
}

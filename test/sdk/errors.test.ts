import { InvalidRequestError, RashomonError, TimeoutError } from '@rashomon/sdk'
import { expect, test } from 'vitest'

test('an error is an Error, of the base class and of its own, under its own name', () => {
  const error = new TimeoutError('no complete answer in 10 ms')
  expect(error).toBeInstanceOf(Error)
  expect(error).toBeInstanceOf(RashomonError)
  expect(error).not.toBeInstanceOf(InvalidRequestError)
  expect(error.name).toBe('TimeoutError')
  expect(error.stack).toMatch(/^TimeoutError: no complete answer/)
})

test('the message says what a person who has to act on it needs', () => {
  const error = new InvalidRequestError('the server refused the request', {
    operationName: 'ListStatements',
    code: 'BAD_USER_INPUT',
    status: 400,
    requestId: '7f3a',
    attempts: 2,
  })
  expect(error.message).toBe(
    'ListStatements: the server refused the request (BAD_USER_INPUT, HTTP 400, request 7f3a, 2 attempts)',
  )
})

test('what is not known is undefined, not missing', () => {
  const error = new TimeoutError('late')
  expect(error).toMatchObject({
    type: 'timeout',
    code: undefined,
    status: undefined,
    errors: [],
    attempts: 0,
  })
  expect('cause' in error).toBe(false)
})

import { schema } from '@rashomon/server/schema/index'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from 'graphql'
import { expect, test } from 'vitest'

interface Described {
  readonly path: string
  readonly description: string | null | undefined
}

/** A type with its fields, their arguments and its enum values. */
function* partsOf(type: GraphQLNamedType): Generator<Described> {
  yield { path: type.name, description: type.description }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}.${field.name}`
      yield { path, description: field.description }
      for (const arg of field.args) yield { path: `${path}(${arg.name})`, description: arg.description }
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield { path: `${type.name}.${field.name}`, description: field.description }
    }
  } else if (isEnumType(type)) {
    for (const value of type.getValues()) {
      yield { path: `${type.name}.${value.name}`, description: value.description }
    }
  }
}

test('every type, field, argument and enum value is described', () => {
  const types = Object.values(buildSchema(printSchema(schema)).getTypeMap())
  const own = types.filter(({ name }) => !name.startsWith('__'))
  const bare = own.flatMap((type) => [...partsOf(type)]).filter(({ description }) => !description?.trim())
  expect(bare.map(({ path }) => path)).toEqual([])
})

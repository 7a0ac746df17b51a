import { type GraphQLField, type GraphQLFieldResolver, getNamedType } from 'graphql'

type Resolver = GraphQLFieldResolver<unknown, unknown>

/** What Pothos notes of a field, as far as it is looked at here. */
interface Notes {
  readonly pothosConfig?: { readonly kind: string; readonly resolve?: Resolver }
  readonly pothosResolveWrapped?: boolean
  readonly pothosExposedField?: string
  readonly pothosPrismaSelect?: unknown
  readonly pothosPrismaRelationField?: { readonly name: string; readonly isList: boolean }
}

/** A field whose value the plan of its row has loaded. */
export interface RowField {
  /** The relation that it leads along. */
  readonly relation: string | undefined
  /** Gives the value of a row that has been loaded. */
  readonly resolve: Resolver | undefined
}

/** What a field of a row loads with it; undefined for fields that are not loaded with a row. */
export function rowFieldOf(definition: GraphQLField<unknown, unknown>): RowField | undefined {
  const { pothosConfig, pothosPrismaSelect, pothosPrismaRelationField } = notesOf(definition)
  if (pothosConfig?.kind !== 'PrismaObject' || !pothosPrismaSelect) return undefined
  return { relation: pothosPrismaRelationField?.name, resolve: pothosConfig.resolve }
}

/** The property that is the value of a field, where it is nothing else. */
export function propertyOf(definition: GraphQLField<unknown, unknown>): string | undefined {
  const { pothosExposedField, pothosResolveWrapped } = notesOf(definition)
  const isPlain = pothosResolveWrapped === false || rowFieldOf(definition) !== undefined
  return isPlain ? pothosExposedField : undefined
}

function notesOf({ extensions }: GraphQLField<unknown, unknown>): Notes {
  return extensions as Notes
}

/** What a field selects of its row; false where it selects nothing. */
export function selectOf(definition: GraphQLField<unknown, unknown>): unknown {
  return notesOf(definition).pothosPrismaSelect
}

/** Whether a field leads to a page of rows. */
export function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection')
}

/** A column, and how its JSON value becomes what the client gives. */
export interface ColumnField {
  readonly name: string
  readonly column: string
  /** As the model has it: a scalar of the client, or an enumeration. */
  readonly type: string
  readonly isList: boolean
  readonly isNullable: boolean
  /** As casts name it; of one item, for lists. */
  readonly sqlType: string
}

/** A relation, by the condition that joins a row of this model (`own`) to one of the other (`other`). */
export interface RelationField {
  readonly name: string
  readonly model: string
  readonly isList: boolean
  /** The column of this model that refers to the other's id, for relations to one row. */
  readonly reference: string | null
  /** The column of the other model that refers to this one's id, for its children. */
  readonly backReference: string | null
  /** The table between, with the columns of this model's ids and the other's. */
  readonly between: { readonly table: string; readonly own: string; readonly other: string } | null
}

/** A model, as the generated catalogue lists it. */
export interface CatalogueModel {
  readonly name: string
  readonly table: string
  readonly columns: readonly ColumnField[]
  readonly relations: readonly RelationField[]
}

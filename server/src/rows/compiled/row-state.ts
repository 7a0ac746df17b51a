import type { CompiledField, Run } from '../../execution/compiled.ts'
import type { RowPlan } from '../planned-rows.ts'

/** A plan of rows, and what it does for the fields of a query. */
export interface CompiledPlan {
  readonly plan: RowPlan
  /** Fields of the rows, on all levels, whose values come with them. */
  readonly loaded: ReadonlySet<CompiledField>
  /** Fields that had something loaded ahead. */
  readonly ahead: ReadonlySet<CompiledField>
}

/** What the plans that one execution has used so far do for its fields. */
export interface RowState {
  readonly plans: Set<CompiledPlan>
  readonly loaded: Set<CompiledField>
  readonly ahead: Set<CompiledField>
}

export function createRowState(): RowState {
  return { plans: new Set(), loaded: new Set(), ahead: new Set() }
}

export function rowStateOf({ state }: Run): RowState {
  return state as RowState
}

/** Notes that an execution uses a plan. */
export function notePlan({ plans, loaded, ahead }: RowState, compiled: CompiledPlan): void {
  if (plans.has(compiled)) return
  plans.add(compiled)
  for (const field of compiled.loaded) loaded.add(field)
  for (const field of compiled.ahead) ahead.add(field)
}

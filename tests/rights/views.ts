import assert from 'node:assert/strict'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { EntityChange, EntityKind } from '../../bot/protocol/view.ts'
import { entityKinds } from '../../bot/views/entities.ts'
import { rondeLine, viewAll, viewSome } from '../../bot/views/index.ts'
import { testRunner } from '../builders/runner.ts'
import { cast, leader, type Stage } from './cast.ts'
import type { Row } from './markdown.ts'

/** Reads every kind of entity as every person of the cast, in the whole view and one by one. */
export async function viewRows(stage: Stage): Promise<{ rows: Row[]; tried: number }> {
  const { runner } = testRunner(stage.journal)
  return runner.read(stage.ronde.stream, (state) => {
    let tried = 0
    const rows = (Object.keys(entityKinds) as EntityKind[]).map((kind) => {
      const ids = idsOf(state, kind)
      const cells = Object.values(cast).map((who) => {
        if (who.kind !== 'person') return ''
        tried += ids.length
        return seen(state, who, kind, ids)
      })
      return { name: `view ${kind}`, cells }
    })
    const lines = Object.values(cast).map((who) => {
      if (who.kind !== 'person') return ''
      tried += 1
      const total = rondeLine(state, who)?.gesprekken.total ?? 0
      return total === state.gesprekken.size ? 'all' : total > 0 ? 'own' : '–'
    })
    return { rows: [...rows, { name: 'gesprekken counted in a line', cells: lines }], tried }
  })
}

function idsOf(state: RondeState, kind: EntityKind): string[] {
  const all = viewAll(state, leader).filter((change) => change.kind === kind)
  return kind === 'me' ? [...state.people.keys()] : all.map(({ id }) => id)
}

function seen(state: RondeState, who: PersonWho, kind: EntityKind, ids: string[]): string {
  const whole = viewAll(state, who).filter((change) => change.kind === kind)
  const apart = ids.flatMap((id) => viewSome(state, who, [{ kind, id }]))
  assert.deepEqual(apart, whole, `${who.name} sees another ${kind} one by one than at once`)
  if (whole.length === 0) return '–'
  const bare = whole.some((change) => hidesFrom(change, state))
  return `${whole.length === ids.length ? 'all' : 'own'}${bare ? ', bare' : ''}`
}

/** Whether a field is empty here that is filled for a gespreksleider. */
function hidesFrom({ kind, id, value }: EntityChange, state: RondeState): boolean {
  const [full] = viewSome(state, leader, [{ kind, id }])
  const own = Object.entries(value ?? {})
  return own.some(([field, here]) => isEmpty(here) && !isEmpty(Reflect.get(full?.value ?? {}, field) ?? null))
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || JSON.stringify(value) === '[]'

import { AppError } from '../errors/appError.ts'
import type { EntityKind, LensName } from '../protocol/view.ts'
import { isLens, kindsOf, lenses } from '../views/index.ts'
import type { Call } from './call.ts'

const all = Object.keys(lenses) as LensName[]

/** The kinds of the lenses in the query; every kind without one. @throws AppError `bad-request` */
export function kindsIn(call: Call): Set<EntityKind> {
  return kindsOf(lensNames(call, 'lens') ?? all)
}

export interface SnapshotLens {
  /** Kinds to send. */
  kinds: ReadonlySet<EntityKind>
  /** Lenses that the reader has completely once these are sent. */
  lenses: LensName[]
}

/** The same for a reader that already has the lenses of `has`. @throws AppError `bad-request` */
export function snapshotLensIn(call: Call): SnapshotLens {
  const wanted = kindsIn(call)
  const had = kindsOf(lensNames(call, 'has') ?? [])
  const together = new Set([...wanted, ...had])
  return {
    kinds: new Set([...wanted].filter((kind) => !had.has(kind))),
    lenses: all.filter((name) => lenses[name].every((kind) => together.has(kind))),
  }
}

function lensNames({ query }: Call, name: 'lens' | 'has'): LensName[] | null {
  const text = query.get(name)
  if (text === null) return null
  const names = text.split(',')
  if (!names.every(isLens)) throw new AppError('bad-request', `(${name})`)
  return names
}

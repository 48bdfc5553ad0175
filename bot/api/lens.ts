import { AppError } from '../errors/appError.ts'
import type { EntityKind, LensName } from '../protocol/view.ts'
import { isLens, kindsOf, lenses } from '../views/index.ts'
import type { Call } from './call.ts'

/** The kinds of the lenses in the query; undefined (every kind) without one. @throws AppError `bad-request` */
export function kindsIn(call: Call): Set<EntityKind> | undefined {
  const names = lensNames(call, 'lens')
  return names === null ? undefined : kindsOf(names)
}

/** The same without the kinds of the lenses that the reader already has. @throws AppError `bad-request` */
export function missingKindsIn(call: Call): Set<EntityKind> | undefined {
  const had = lensNames(call, 'has')
  if (had === null) return kindsIn(call)
  const wanted = kindsIn(call) ?? kindsOf(Object.keys(lenses) as LensName[])
  for (const kind of kindsOf(had)) wanted.delete(kind)
  return wanted
}

function lensNames({ query }: Call, name: 'lens' | 'has'): LensName[] | null {
  const text = query.get(name)
  if (text === null) return null
  const names = text.split(',')
  if (!names.every(isLens)) throw new AppError('bad-request', `(${name})`)
  return names
}

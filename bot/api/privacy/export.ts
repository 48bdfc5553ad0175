import { pseudonymsOf } from '../../anonymous/pseudonymsOf.ts'
import { mayRead } from '../../domain/reading.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { AnonymousKeys } from '../../ports/anonymousKeys.ts'
import type { Clock } from '../../ports/clock.ts'
import { type RondeStreamName, type Runner, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { PersonExport } from '../../protocol/privacy.ts'
import { exportRonde, personExport, type RondeExport } from '../../views/index.ts'
import { type Call, rondeOf } from '../call.ts'
import { notHere } from '../notHere.ts'
import { personOf } from './people.ts'
import { standsIn } from './standing.ts'

export interface ExportParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
}

/** `GET /api/me/export`: all that is kept about whoever asks, in all rondes of the school (spec X3). */
export async function exportMe({ who }: Call, parts: ExportParts): Promise<PersonExport> {
  const { runner, keys } = parts
  // Of whom nothing is kept nothing is handed out, and then it must not be kept from now on that this one asked.
  if (await standsIn(runner, who.tid, who.oid)) await note(runner, who, who.oid, null)
  const ids = await runner.read(tenantStreamName(who.tid), ({ rondes }) => [...rondes.keys()])
  const found: RondeExport[] = []
  for (const id of ids) {
    const stream = rondeStreamName(id)
    const isOurs = await runner.read(stream, ({ tenantId }) => tenantId === who.tid)
    if (!isOurs) continue
    // Only to the person: to anybody else they would say whose an anonymous answer is.
    const pseudonyms = await runner.read(stream, (state) => pseudonymsOf(state, keys, who))
    found.push(await exportOf(runner, stream, new Set([who.oid, ...pseudonyms]), who))
    await new Promise((resolve) => setImmediate(resolve))
  }
  const commits = await runner.history(tenantStreamName(who.tid), 0)
  const acts = commits.flatMap((commit) => commit.acts)
  return personExport(who.oid, parts.clock.now(), found, acts)
}

/**
 * `GET /api/rondes/<id>/people/<person>/export`: what this ronde holds about somebody who cannot sign in any more, for
 * its gespreksleider, who may read that much of it anyway. @throws AppError
 */
export async function exportPerson(call: Call, parts: ExportParts): Promise<PersonExport> {
  const { who } = call
  const { runner } = parts
  const rondeId = rondeOf(call)
  const personId = personOf(call)
  const stream = rondeStreamName(rondeId)
  await runner.read(stream, (state) => {
    if (!mayRead.ronde.allows(who, state)) throw notHere(state, who)
    if (!mayRead.personExport.allows(who, state)) throw new AppError('not-allowed')
  })
  const found = await exportOf(runner, stream, new Set([personId]), null)
  if (found.namen.length === 0 && found.antwoorden.length === 0) throw new AppError('unknown-person')
  await note(runner, who, personId, rondeId)
  return personExport(personId, parts.clock.now(), [found], null)
}

/** @param oneself whoever asks about oneself; null when the gespreksleider asks about another */
async function exportOf(
  runner: Runner,
  stream: RondeStreamName,
  ids: ReadonlySet<string>,
  oneself: PersonWho | null,
): Promise<RondeExport> {
  const commits = await runner.history(stream, 0)
  return runner.read(stream, (state) =>
    exportRonde(
      state,
      commits.flatMap(({ acts }) => acts),
      ids,
      { oneself: oneself !== null, words: oneself === null || mayRead.words.allows(oneself, state) },
    ),
  )
}

/** That somebody's data are handed out is noted before they are. */
async function note(runner: Runner, who: PersonWho, personId: string, rondeId: string | null): Promise<void> {
  await runner.run({
    action: 'export.record',
    stream: tenantStreamName(who.tid),
    input: { personId, askedBy: who.oid, askedByName: who.name.slice(0, 300), rondeId },
    who: { kind: 'system', part: 'export' },
    requestId: crypto.randomUUID(),
  })
}

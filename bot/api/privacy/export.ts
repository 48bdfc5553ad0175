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
import { notFound } from '../notFound.ts'
import { personOf } from './people.ts'
import { isStored } from './storedAbout.ts'

export interface ExportParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
}

/** `GET /api/me/export`: all that is stored about the caller, in every ronde of the school (X3.a). */
export async function exportMe({ who }: Call, parts: ExportParts): Promise<PersonExport> {
  const { runner, keys } = parts
  // If nothing is stored about this person, don't record the export: that would be our first record of them.
  if (await isStored(runner, who.tid, who.oid)) await note(runner, who, who.oid, null)
  const ids = await runner.read(tenantStreamName(who.tid), ({ rondes }) => [...rondes.keys()])
  const found: RondeExport[] = []
  for (const id of ids) {
    const stream = rondeStreamName(id)
    const isOurs = await runner.read(stream, ({ tenantId }) => tenantId === who.tid)
    if (!isOurs) continue
    // Only for the person themselves: for others a pseudonym would reveal the author of an anonymous answer.
    const pseudonyms = await runner.read(stream, (state) => pseudonymsOf(state, keys, who))
    found.push(await exportOf(runner, stream, new Set([who.oid, ...pseudonyms]), who))
    await new Promise((resolve) => setImmediate(resolve))
  }
  const commits = await runner.history(tenantStreamName(who.tid), 0)
  const acts = commits.flatMap((commit) => commit.acts)
  return personExport(who.oid, parts.clock.now(), found, acts)
}

/**
 * `GET /api/rondes/<id>/people/<person>/export`: what this ronde holds about a person who cannot sign in, for its
 * gespreksleider (X3.b). @throws AppError
 */
export async function exportPerson(call: Call, parts: ExportParts): Promise<PersonExport> {
  const { who } = call
  const { runner } = parts
  const rondeId = rondeOf(call)
  const personId = personOf(call)
  const stream = rondeStreamName(rondeId)
  await runner.read(stream, (state) => {
    if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
    if (!mayRead.personExport.allows(who, state)) throw new AppError('not-allowed')
  })
  const found = await exportOf(runner, stream, new Set([personId]), null)
  if (found.namen.length === 0 && found.antwoorden.length === 0) throw new AppError('unknown-person')
  await note(runner, who, personId, rondeId)
  return personExport(personId, parts.clock.now(), [found], null)
}

/** @param oneself the caller, when the export is about them; null when a gespreksleider exports for another person */
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

/** Records an export before the data are sent. */
async function note(runner: Runner, who: PersonWho, personId: string, rondeId: string | null): Promise<void> {
  await runner.run({
    action: 'export.record',
    stream: tenantStreamName(who.tid),
    input: { personId, askedBy: who.oid, askedByName: who.name.slice(0, 300), rondeId },
    who: { kind: 'system', part: 'export' },
    requestId: crypto.randomUUID(),
  })
}

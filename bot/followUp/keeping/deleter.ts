import { rondeOfSitting } from '../../domain/ronde/anonymous.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { AnonymousKeys } from '../../ports/anonymousKeys.ts'
import type { ErasureRecord, ErasureRegister } from '../../ports/erasureRegister.ts'
import type { Entry, Journal, Redacted } from '../../ports/journal.ts'
import {
  chatStreamName,
  type RondeStreamName,
  type Runner,
  rondeStreamName,
  type StreamName,
  tenantStreamName,
} from '../../ports/runner.ts'
import { fingerprint } from '../../redaction/tokens.ts'
import { deletedEntries } from './deletedEntries.ts'
import { deletionIdOf, deletionIn } from './deletionRecord.ts'
import { entriesOf, rewriteIn } from './redactStream.ts'

export interface DeleterParts {
  runner: Runner
  journal: Journal
  register: ErasureRegister
  /** Absent where no anonymous answers are served. */
  keys?: Pick<AnonymousKeys, 'sittings' | 'destroy'>
  /** Deletes from copies outside the journal. */
  elsewhere?(record: ErasureRecord): Promise<void>
}

export interface Deleter {
  /** Takes a deleted ronde from every store. Does nothing for another ronde, or when it is done. Idempotent. */
  finish(ronde: RondeStreamName): Promise<void>
  /** Deletes again what the register knows as deleted and a restore brought back (X3.i). */
  holdAgainstRegister(): Promise<void>
}

const who: SystemWho = { kind: 'system', part: 'clock' }

/**
 * Finishes the deletion of rondes (X3.r). The act `ronde.deleted` comes first and closes the ronde, so wherever this work
 * breaks off, nothing of the ronde can be read, and the next process repeats it from the start.
 */
export function createDeleter(parts: DeleterParts): Deleter {
  const { runner, journal, register, keys } = parts
  const run = (action: string, stream: StreamName, input: object) =>
    runner.run({ action, stream, input, who, requestId: crypto.randomUUID(), patience: 60_000 })

  async function finish(ronde: RondeStreamName): Promise<void> {
    const found = await runner.read(ronde, ({ id, tenantId, deleted }) =>
      deleted === null || deleted.settled ? null : { rondeId: id, tenantId, deleted },
    )
    if (found === null) return
    const { rondeId, tenantId, deleted } = found
    const tenant = tenantStreamName(tenantId)
    const { title, by: deletedBy, byName: deletedByName } = deleted
    await run('tenant.recordRondeDeletion', tenant, { rondeId, title, deletedBy, deletedByName })
    const record = {
      ...{ erasureId: deletionIdOf(rondeId), tenantId, at: deleted.at },
      person: fingerprint(tenantId, rondeId),
    }
    await register.add(record)
    await destroyKeys(rondeId)
    for (const { chatId } of deleted.chats) {
      await run('chat.recordRondeDeletion', chatStreamName(chatId), { rondeId })
    }
    await rewriteIn(journal, ronde, async () => deletedEntries(await entriesOf(journal, ronde)))
    await rewriteIn(journal, tenant, async () => withoutRonde(await entriesOf(journal, tenant), rondeId))
    await parts.elsewhere?.(record)
    await run('tenant.announceRedaction', tenant, { erasureId: record.erasureId })
    await run('ronde.announceRedaction', ronde, { why: 'deletion' })
  }

  async function destroyKeys(rondeId: string): Promise<void> {
    const sittings = (await keys?.sittings()) ?? []
    for (const sitting of sittings) if (rondeOfSitting(sitting) === rondeId) await keys?.destroy(sitting)
  }

  async function holdAgainstRegister(): Promise<void> {
    const streams = new Set(await journal.streams('ronde:'))
    for (const record of await register.all()) {
      const rondeId = deletionIn(record)
      if (rondeId === null || !streams.has(rondeStreamName(rondeId))) continue
      const stream = rondeStreamName(rondeId)
      const isBack = await runner.read(stream, ({ id, deleted }) => id !== '' && deleted === null)
      if (isBack) await run('ronde.repeatDeletion', stream, {})
      await finish(stream)
    }
  }

  return { finish, holdAgainstRegister }
}

/** The entries of the school's directory that name a deleted ronde, without what they say of it; the audit line stays. */
function withoutRonde(entries: readonly Entry[], rondeId: string): Redacted[] {
  return entries.flatMap((entry): Redacted[] => {
    const acts = entry.acts.flatMap((act) => {
      const events = act.events.filter(
        (event) => event.type === 'tenant.rondeDeleted' || !('rondeId' in event) || event.rondeId !== rondeId,
      )
      if (events.length === act.events.length) return [act]
      return events.length === 0 ? [] : [{ ...act, events }]
    })
    const same = acts.length === entry.acts.length && acts.every((act, at) => act === entry.acts[at])
    return same ? [] : [{ ...entry, acts, was: entry.acts }]
  })
}

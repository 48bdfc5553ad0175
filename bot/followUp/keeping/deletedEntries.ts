import type { DeletionEvents } from '../../domain/ronde/deletion.ts'
import { isSystem } from '../../domain/who.ts'
import type { Entry, JournalEvent, Redacted } from '../../ports/journal.ts'

const BY = 'system:clock'

/**
 * The entries of a deleted ronde that change: of all before the deletion nothing stays, and of the deletion itself only what
 * is needed to edit the cards. What the app did afterwards, the delivery of those edits, stays. The deletion changes last:
 * while its title is there, the line in the audit can still be written.
 */
export function deletedEntries(entries: readonly Entry[]): Redacted[] {
  const at = entries.findIndex(({ acts }) => acts.some(({ events }) => events.some(isDeletion)))
  if (at < 0) return []
  const changed = entries.flatMap((entry, index): Redacted[] => {
    const acts = index < at ? [] : entry.acts.flatMap((act) => keptOf(act))
    return JSON.stringify(acts) === JSON.stringify(entry.acts) ? [] : [{ ...entry, acts, was: entry.acts }]
  })
  const isLast = ({ seq }: Redacted) => seq === entries[at]?.seq
  return [...changed.filter((entry) => !isLast(entry)), ...changed.filter(isLast)]
}

type AnyAct = Entry['acts'][number]

function keptOf({ inputHash: _hash, ...act }: AnyAct): AnyAct[] {
  const deletion = act.events.find(isDeletion)
  if (deletion !== undefined) return [{ ...act, by: BY, events: [{ ...deletion, title: '', byName: '' }] }]
  return isSystem(act.by) ? [act] : []
}

type RondeDeleted = { type: 'ronde.deleted' } & DeletionEvents['ronde.deleted']

const isDeletion = (event: JournalEvent): event is RondeDeleted => event.type === 'ronde.deleted'

import type { ChatEvent } from '../domain/chat/chat.ts'
import type { Act } from '../domain/stream.ts'
import type { TenantEvent } from '../domain/tenant/tenant.ts'
import { ERASED_NAME, nameEraser } from './names.ts'
import { type Erased, erasedIn } from './rondeFacts.ts'
import { holdsWords, idReplacer, mapStrings } from './walk.ts'

/** Erases a person from a chat: who linked it (spec X3). */
export function eraseFromChat(acts: readonly Act<ChatEvent>[], erased: Erased): Act<ChatEvent>[] {
  const isErased = erasedIn(erased)
  return acts.map((act) => {
    const own = isErased(act.by)
    return withoutPerson(act, erased, (event) => {
      if (event.type !== 'chat.claimed') return event
      // Of one word a name is not found within a text; this field is nothing else.
      const name = erased.names.includes(event.name) ? ERASED_NAME : event.name
      return { ...event, name: own ? '' : name }
    })
  })
}

/** Erases a person from the directory; of this erasure itself everything that could still point to the person goes. */
export function eraseFromTenant(
  acts: readonly Act<TenantEvent>[],
  erased: Erased,
  erasureId: string,
): Act<TenantEvent>[] {
  const isErased = erasedIn(erased)
  // Every name in it stands beside an id, and may be that of somebody else who is called the same.
  const byId = { ...erased, names: [] }
  return acts.map((act) =>
    withoutPerson(act, byId, (event) => {
      if (event.type === 'erasure.namesRecorded' && event.erasureId === erasureId)
        return { ...event, names: [] }
      if (event.type === 'export.recorded' && isErased(event.askedBy)) return { ...event, askedByName: '' }
      if (event.type !== 'erasure.started') return event
      const byName = isErased(act.by) ? '' : event.byName
      return event.erasureId === erasureId ? { ...event, salt: '', byName } : { ...event, byName }
    }),
  )
}

function withoutPerson<E>(act: Act<E>, erased: Erased, change: (event: E) => E): Act<E> {
  const replaceId = idReplacer(erased.tokens)
  const erase = nameEraser(erased.names, [])
  const events = act.events.map((event) =>
    mapStrings(change(event), (text, field) => {
      const anonymous = replaceId(text)
      return holdsWords(field) ? erase(anonymous) : anonymous
    }),
  )
  const requestId = erasedIn(erased)(act.by) ? '' : replaceId(act.requestId)
  return { ...act, by: replaceId(act.by), requestId, events }
}

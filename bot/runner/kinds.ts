import type { Action, KindName, Kinds } from '../actions/action.ts'
import { chatStream } from '../domain/chat/chat.ts'
import { rondeStream } from '../domain/ronde/rondeStream.ts'
import type { StreamKind } from '../domain/stream.ts'
import { tenantStream } from '../domain/tenant/tenant.ts'

export type AnyState = Kinds[KindName]['state']
export type AnyEvent = Kinds[KindName]['event']
export type AnyKind = StreamKind<AnyState, AnyEvent>
export type AnyAction = Action

const kinds: Record<KindName, AnyKind> = { ronde: rondeStream, chat: chatStream, tenant: tenantStream }

/** The kind of a stream, from the prefix of its name; null when no kind has that prefix. */
export function kindNameOf(stream: string): KindName | null {
  for (const name of Object.keys(kinds) as KindName[]) {
    if (stream.startsWith(kinds[name].prefix) && stream.length > kinds[name].prefix.length) return name
  }
  return null
}

export const kindOf = (name: KindName): AnyKind => kinds[name]

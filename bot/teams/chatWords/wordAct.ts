import { groepOf, nextThema, themaIn } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { AppError } from '../../errors/appError.ts'
import type { ChatWord } from './readChatWord.ts'

/** The action that a chat word runs. */
export interface WordAct {
  readonly action: 'thema.open' | 'thema.close' | 'gesprek.start' | 'gesprek.end'
  readonly input: { readonly gesprekId: string; readonly themaId?: string; readonly ask?: boolean }
  /** Title of the thema, for a reply in a chat without cards. */
  readonly title: string
}

/** @returns null for a word without an action @throws AppError `no-next-thema`, `unknown-thema`, `thema-not-open` */
export function wordAct(state: RondeState, gesprek: Gesprek, word: ChatWord): WordAct | null {
  switch (word.kind) {
    case 'next':
      return onThema(state, gesprek, 'thema.open', nextThema(state, gesprek), 'no-next-thema')
    case 'thema': {
      const themas = groepOf(state, gesprek)?.themas ?? []
      return onThema(state, gesprek, 'thema.open', themas[word.number - 1]?.id ?? null, 'unknown-thema')
    }
    case 'close':
      return onThema(state, gesprek, 'thema.close', gesprek.openThemaId, 'thema-not-open')
    case 'start':
      return { action: 'gesprek.start', input: { gesprekId: gesprek.id, ask: true }, title: '' }
    case 'stop':
      return { action: 'gesprek.end', input: { gesprekId: gesprek.id }, title: '' }
    default:
      return null
  }
}

function onThema(
  state: RondeState,
  gesprek: Gesprek,
  action: 'thema.open' | 'thema.close',
  themaId: string | null,
  missing: 'no-next-thema' | 'unknown-thema' | 'thema-not-open',
): WordAct {
  if (themaId === null) throw new AppError(missing)
  const title = themaIn(state, gesprek, themaId)?.titel ?? ''
  return { action, input: { gesprekId: gesprek.id, themaId }, title }
}

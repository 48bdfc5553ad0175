import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { type RondeState, runKey } from '../../domain/ronde/state.ts'

const MINUTE = 60_000

/**
 * The open thema's that reach their planned minutes within a minute, in gesprekken with a card in the chat. Closing a
 * thema edits its card, which clears what people typed and did not save (G6.e). A later warning would not be true.
 */
export function themasToWarn(state: RondeState, now: number): { gesprekId: string; themaId: string }[] {
  const due: { gesprekId: string; themaId: string }[] = []
  for (const gesprek of state.gesprekken.values()) {
    const { id: gesprekId, openThemaId: themaId } = gesprek
    if (gesprek.status !== 'bezig' || gesprek.chatId === null || themaId === null) continue
    const run = state.runs.get(runKey(gesprekId, themaId))
    const minutes = themaIn(state, gesprek, themaId)?.minuten ?? 0
    if (run === undefined || run.warnedAt !== null || minutes < 2) continue
    const card = deliveryOf(state, { kind: 'thema', gesprekId, themaId })?.activityId ?? null
    const late = now - (run.openedAt + (minutes - 1) * MINUTE)
    if (card !== null && late >= 0 && late < MINUTE) due.push({ gesprekId, themaId })
  }
  return due
}

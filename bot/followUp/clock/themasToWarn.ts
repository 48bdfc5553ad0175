import { deliveryOf } from '../../domain/ronde/deliveryKey.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { type RondeState, runKey } from '../../domain/ronde/state.ts'

const MINUTE = 60_000

/**
 * Thema's on the table that reach their wished minutes within a minute, of gesprekken with cards in a chat: closing
 * edits the card, and that wipes what is typed and not saved. A minute later the sentence would not be true any more.
 */
export function themasToWarn(state: RondeState, now: number): { gesprekId: string; themaId: string }[] {
  const due: { gesprekId: string; themaId: string }[] = []
  for (const gesprek of state.gesprekken.values()) {
    const { id: gesprekId, openThemaId: themaId } = gesprek
    if (gesprek.status !== 'bezig' || gesprek.chatId === null || themaId === null) continue
    const run = state.runs.get(runKey(gesprekId, themaId))
    const minutes = themaIn(state, gesprek, themaId)?.minuten ?? 0
    if (run === undefined || run.warnedAt !== null || minutes < 2) continue
    const cardStands = deliveryOf(state, { kind: 'thema', gesprekId, themaId })?.activityId ?? null
    const late = now - (run.openedAt + (minutes - 1) * MINUTE)
    if (cardStands !== null && late >= 0 && late < MINUTE) due.push({ gesprekId, themaId })
  }
  return due
}

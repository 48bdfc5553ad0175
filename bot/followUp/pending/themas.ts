import { type AppUrl, cardThemaOf, themaCardOf } from '../../cards/ofRonde/index.ts'
import { AFSLUITING } from '../../domain/leidraad.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { type RondeState, runKey, type ThemaRun } from '../../domain/ronde/state.ts'
import { cardContent, chatOf, type LinkedGesprek, linkedGesprekken } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * A card for the thema on the table. It is edited when the thema closes and when it reopens, and never for counts:
 * Teams clears what people are typing in a card when the card is edited. A thema that closed before its card was posted
 * gets no card.
 */
export const themaCards: PendingList = (state, { appUrl }) =>
  linkedGesprekken(state).flatMap((gesprek) => {
    const pending = runsOf(state, gesprek).flatMap((run) => {
      const message = themaCard(state, gesprek, run, appUrl)
      return message === null ? [] : [{ message, closed: run.status === 'gesloten' }]
    })
    // Close the former card before the next one is posted, so that no one keeps writing in it.
    return [...pending.filter(({ closed }) => closed), ...pending.filter(({ closed }) => !closed)].map(
      ({ message }) => message,
    )
  })

/** The runs of a gesprek, in the order of its leidraad. */
export function runsOf(state: RondeState, gesprek: LinkedGesprek): ThemaRun[] {
  const groep = groepOf(state, gesprek)
  if (groep === undefined) return []
  return [...groep.themas.map(({ id }) => id), AFSLUITING].flatMap(
    (themaId) => state.runs.get(runKey(gesprek.id, themaId)) ?? [],
  )
}

function themaCard(
  state: RondeState,
  gesprek: LinkedGesprek,
  run: ThemaRun,
  appUrl: AppUrl | undefined,
): PendingMessage | null {
  const thema = cardThemaOf(state, gesprek, run.themaId)
  if (thema === undefined) return null
  const isOpen = run.status === 'open'
  const key = { kind: 'thema', gesprekId: gesprek.id, themaId: run.themaId } as const
  const delivery = deliveryOf(state, key)
  const activityId = delivery?.activityId ?? null
  const shows = isOpen ? openShows(run, thema.vragen) : `closed:${run.closedAt}`
  const message: PendingMessage = {
    key,
    recipient: chatOf(gesprek),
    shows,
    activityId,
    content: () => cardContent(themaCardOf(state, gesprek, run, thema, appUrl)),
    renew: isOpen,
  }
  const withCards = groepOf(state, gesprek)?.kaarten === true
  if (delivery?.shows !== shows) {
    if (activityId !== null || (isOpen && withCards)) return message
    // A post that failed, or whose outcome is unknown, is not needed once its thema is closed; reopening posts it again.
    if (!isOpen) return delivery === undefined ? null : { ...message, content: null }
  }
  // The card is right as it is, or not wanted: a failure that was recorded must not be shown as trouble for ever.
  const failed = (delivery?.failed ?? null) !== null
  return failed ? { ...message, shows: delivery?.shows ?? 'none', content: null, renew: false } : null
}

/** Which vragen are open, by their numbers, so that a card that is right already is not edited. */
function openShows(run: ThemaRun, vragen: readonly { readonly id: string }[]): string {
  if (run.shown === null) return 'open'
  const numbers = vragen.flatMap(({ id }, index) => (run.shown?.includes(id) ? [index + 1] : []))
  return `open:${numbers.join(',')}`
}

import { closesSoonMessage } from '../../cards/index.ts'
import { type AppUrl, cardThemaOf, themaCardOf } from '../../cards/ofRonde/index.ts'
import { AFSLUITING } from '../../domain/leidraad.ts'
import { deliveryOf, keyText } from '../../domain/ronde/deliveryKey.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import {
  type Delivery,
  type Gesprek,
  type RondeState,
  runKey,
  type ThemaRun,
} from '../../domain/ronde/state.ts'
import { cardContent } from './cardContent.ts'
import type { Owed } from './pendingMessages.ts'

/** "Over een minuut" is no longer true after this, ms. */
const WARNING_HOLDS = 60_000

/**
 * A card for the thema on the table; an edit of it at close and at reopen, and never for counts: an edit wipes what
 * people are typing (teams.md "Cards"). A thema that closed before its card came gets none: nothing can be done with it.
 */
export function owedThemas(state: RondeState, gesprek: Gesprek, now: number, appUrl?: AppUrl): Owed[] {
  const groep = groepOf(state, gesprek)
  if (groep === undefined) return []
  const owed: Owed[] = []
  // What closed comes before what opened: its card must not be written in any more.
  for (const themaId of [...groep.themas.map((thema) => thema.id), AFSLUITING]) {
    const run = state.runs.get(runKey(gesprek.id, themaId))
    if (run === undefined) continue
    const one = themaOwed(state, gesprek, run, groep.kaarten, appUrl)
    if (one !== null && run.status === 'gesloten') owed.unshift(one)
    else if (one !== null) owed.push(one)
    owed.push(...warning(state, gesprek, run, now))
  }
  return owed
}

function themaOwed(
  state: RondeState,
  gesprek: Gesprek,
  run: ThemaRun,
  withCards: boolean,
  appUrl?: AppUrl,
): Owed | null {
  const thema = cardThemaOf(state, gesprek, run.themaId)
  if (thema === undefined) return null
  const key = keyText({ kind: 'thema', gesprekId: gesprek.id, themaId: run.themaId })
  const shows = run.status === 'open' ? openKey(run, thema.vragen) : `closed:${run.closedAt}`
  const standing = state.deliveries.get(key)
  if (standing?.shows === shows) return settled(standing)
  const activityId = standing?.activityId ?? null
  const content = () => cardContent(themaCardOf(state, gesprek, run, thema, appUrl))
  if (activityId !== null) return { key, shows, activityId, content, renew: run.status === 'open' }
  if (run.status === 'open') {
    return withCards ? { key, shows, activityId, content, renew: true } : settled(standing)
  }
  // A post without a known outcome is done with when its thema closes; reopening posts it anew.
  return standing === undefined ? null : { key, shows, activityId, content: null, renew: false }
}

/** What failed and is not needed any more must not stand as trouble for ever. */
function settled(standing: Delivery | undefined): Owed | null {
  if (standing === undefined || standing.failed === null) return null
  const { key, shows, activityId } = standing
  return { key, shows: shows ?? 'none', activityId, content: null, renew: false }
}

/** Which vragen stand open, by their places, so that a card which is right as it stands is not edited. */
function openKey(run: ThemaRun, vragen: readonly { readonly id: string }[]): string {
  if (run.shown === null) return 'open'
  const places = vragen.flatMap(({ id }, index) => (run.shown?.includes(id) ? [index + 1] : []))
  return `open:${places.join(',')}`
}

function warning(state: RondeState, gesprek: Gesprek, run: ThemaRun, now: number): Owed[] {
  const { warnedAt, themaId, status } = run
  if (status !== 'open' || warnedAt === null || now - warnedAt >= WARNING_HOLDS) return []
  const gesprekId = gesprek.id
  const key = keyText({ kind: 'closesSoon', gesprekId, warnedAt: String(warnedAt), themaId })
  const cardStands = deliveryOf(state, { kind: 'thema', gesprekId, themaId })?.activityId != null
  if (!cardStands || state.deliveries.get(key)?.shows === 'warned') return []
  const content = () => ({ text: closesSoonMessage(state.lang, themaId) })
  return [{ key, shows: 'warned', activityId: null, content, renew: false }]
}

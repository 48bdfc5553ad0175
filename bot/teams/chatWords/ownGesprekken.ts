import { type OwnGesprek, ownGesprekkenCard } from '../../cards/index.ts'
import { appLink } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { mayRead } from '../../domain/reading.ts'
import { isDeelnemerOf } from '../../domain/rights.ts'
import { groepOf, themaIn } from '../../domain/ronde/find.ts'
import { nearestFirst } from '../../domain/ronde/linkable.ts'
import { isPublished } from '../../domain/ronde/phase.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { PersonWho } from '../../domain/who.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'

/** At most this many gesprekken on one card. */
const SHOWN = 5
/** How long the signed reference on the card is valid, ms: longer than a gesprek lasts. */
const GOOD_FOR = 12 * 3_600_000

interface Found extends OwnGesprek {
  readonly rondeId: string
  readonly gesprekId: string
  readonly lang: RondeState['lang']
  readonly retentionMonths: number
  /** An open thema has a card that this person can answer. */
  readonly writes: boolean
  readonly link: { readonly appUrl?: string }
}

/**
 * The reply in a personal chat with the bot: the person's gesprekken that have not ended, and a button to answer in the
 * one that is on (G4.h). Each ronde decides what the person may see; the tenant's directory only says where to look.
 * @throws AppError `no-person`, `other-tenant`
 */
export async function ownGesprekken(context: TeamsContext, incoming: IncomingActivity): Promise<ChatContent> {
  const { runner, clock, references, appUrl } = context
  const who = senderOf(incoming)
  const rondes = await runner.read(tenantStreamName(who.tid), ({ rondesOf }) => rondesOf.get(who.oid) ?? [])
  const found: Found[] = []
  for (const rondeId of rondes) {
    found.push(...(await runner.read(rondeStreamName(rondeId), (state) => foundIn(state, who, appUrl))))
  }
  const now = clock.now()
  const byPlan = nearestFirst(found, ({ plannedAt }) => (plannedAt === null ? null : Number(plannedAt)), now)
  const gesprekken = byPlan.toSorted((a, b) => urgency(b) - urgency(a)).slice(0, SHOWN)
  const [first] = gesprekken
  if (first === undefined) return { text: cardTexts[context.lang].personal.none }
  const { lang, rondeId, gesprekId, retentionMonths, writes, link } = first
  const signed = writes
    ? await references.sign({ kind: 'gesprek', rondeId, gesprekId }, who, now + GOOD_FOR)
    : null
  const card = ownGesprekkenCard({
    lang,
    gesprekken,
    now,
    ...(signed === null ? {} : { writes: { reference: signed, retentionMonths } }),
    ...link,
  })
  return { card, summary: card.speak.slice(0, 200) }
}

const urgency = ({ writes, goesOn }: Found): number => Number(writes) * 2 + Number(goesOn)

function foundIn(state: RondeState, who: PersonWho, appUrl: TeamsContext['appUrl']): Found[] {
  if (!mayRead.ronde.allows(who, state) || isPublished(state.phase)) return []
  const works = mayRead.words.allows(who, state)
  return [...state.gesprekken.values()]
    .filter(({ id, groepId, status }) => {
      const open = status !== 'klaar' && !state.omitted.has(groepId)
      return open && (works || isDeelnemerOf(state, who, id))
    })
    .map((gesprek) => ({ ...describe(state, gesprek, who), link: appLink(appUrl, state, gesprek) }))
}

function describe(state: RondeState, gesprek: Gesprek, who: PersonWho): Omit<Found, 'link'> {
  const groep = groepOf(state, gesprek)
  const thema = gesprek.openThemaId === null ? undefined : themaIn(state, gesprek, gesprek.openThemaId)
  const goesOn = gesprek.status === 'bezig'
  return {
    rondeId: state.id,
    gesprekId: gesprek.id,
    lang: state.lang,
    retentionMonths: state.retainMonths,
    groep: groep?.titel ?? '',
    ronde: state.title,
    plannedAt: gesprek.start === null ? null : Date.parse(gesprek.start),
    goesOn,
    writes: goesOn && thema !== undefined && groep?.kaarten === true && isDeelnemerOf(state, who, gesprek.id),
    ...(thema === undefined ? {} : { thema: thema.titel }),
  }
}

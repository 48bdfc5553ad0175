import { type OwnGesprek, ownGesprekkenCard } from '../../cards/index.ts'
import { appLink } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { isDeelnemerOf, rolesIn } from '../../domain/rights.ts'
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

/** More is not read on a card. */
const SHOWN = 5
/** A card that is older says of no gesprek that it goes on, ms. */
const GOOD_FOR = 12 * 3_600_000

interface Found extends OwnGesprek {
  readonly rondeId: string
  readonly gesprekId: string
  readonly lang: RondeState['lang']
  readonly retentionMonths: number
  /** There is a card on the table that this person can fill in. */
  readonly writes: boolean
  readonly link: { readonly appUrl?: string }
}

/**
 * Somebody speaks to the bot alone: the own gesprekken that are still to come, and a button to write at the one that
 * goes on. What may be seen each ronde says itself; the directory only hints.
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
  const roles = rolesIn(state, who)
  if (roles.length === 0 || isPublished(state.phase)) return []
  const works = roles.includes('gespreksleider') || roles.includes('verslaggever')
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

import { ERASED } from '../domain/personId.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { Act } from '../domain/stream.ts'
import { ANONYMOUS } from '../domain/who.ts'
import { tokenFor } from './tokens.ts'

/**
 * Removes the words of a ronde whose time has come (spec X4): every text that people wrote or said, who said it, and
 * whose an antwoord was. That there was one stays, with its thema and labels, so that counts stay.
 * @param acts those before the removal began, and the one that began it; may be half done already
 */
export function removeWords(
  acts: readonly Act<RondeEvent>[],
  stream: string,
  salt: string,
): Act<RondeEvent>[] {
  const token = (id: string): string =>
    id.startsWith(ERASED) || id === ANONYMOUS ? id : tokenFor(salt, stream, id)
  const takenIn = whenTakenIn(acts, token)
  return acts.map((act, at) => {
    const isTakenIn = ({ gesprekId, personId }: InGesprek): boolean =>
      at < (takenIn.get(`${gesprekId} ${token(personId)}`) ?? 0)
    const events = act.events.flatMap((event) => withoutWords(event, token, isTakenIn) ?? [])
    if (!act.events.some(isAnswering)) return { ...act, events }
    return { ...act, by: token(act.by), requestId: '', events }
  })
}

/** Done by whoever the antwoord is of. */
const isAnswering = ({ type }: RondeEvent): boolean =>
  type === 'antwoord.given' || type === 'antwoord.withdrawn'

interface InGesprek {
  gesprekId: string
  personId: string
}

/**
 * Where in the acts somebody was last taken in, by gesprek and person. It stands beside the role, and that keeps its
 * name: so it goes, and the answers before it are what it made of them.
 */
function whenTakenIn(acts: readonly Act<RondeEvent>[], token: (id: string) => string): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, { events }] of acts.entries()) {
    for (const event of events) {
      if (event.type === 'deelnemer.accepted') places.set(`${event.gesprekId} ${token(event.personId)}`, at)
    }
  }
  return places
}

function withoutWords(
  event: RondeEvent,
  token: (id: string) => string,
  isTakenIn: (one: InGesprek) => boolean,
): RondeEvent | null {
  switch (event.type) {
    case 'antwoord.given': {
      const status = event.status === 'onbevestigd' && isTakenIn(event) ? 'geldig' : event.status
      return { ...event, personId: token(event.personId), text: '', status }
    }
    case 'deelnemer.proposed':
      return isTakenIn(event) ? null : { ...event, personId: token(event.personId), name: '' }
    case 'deelnemer.accepted':
      return null
    case 'deelnemer.markedHeard':
      return { ...event, personId: token(event.personId) }
    case 'notitie.added':
    case 'notitie.edited': {
      const { speaker: _gone, ...marks } = event.marks
      return { ...event, text: '', marks }
    }
    case 'samenvatting.posted':
      return { ...event, text: '' }
    case 'retention.started':
      return { ...event, salt: '' }
    default:
      return event
  }
}

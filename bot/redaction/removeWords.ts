import type { RondeEvent } from '../domain/ronde/events.ts'
import type { Act } from '../domain/stream.ts'
import { ANONYMOUS } from '../domain/who.ts'
import { ERASED, tokenFor } from './tokens.ts'

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
  return acts.map((act) => {
    const events = act.events.map((event) => withoutWords(event, token))
    if (!act.events.some(isAnswering)) return { ...act, events }
    return { ...act, by: token(act.by), requestId: '', events }
  })
}

/** Done by whoever the antwoord is of. */
const isAnswering = ({ type }: RondeEvent): boolean =>
  type === 'antwoord.given' || type === 'antwoord.withdrawn'

function withoutWords(event: RondeEvent, token: (id: string) => string): RondeEvent {
  switch (event.type) {
    case 'antwoord.given':
      return { ...event, personId: token(event.personId), text: '' }
    case 'deelnemer.presented':
      return { ...event, personId: token(event.personId), name: '' }
    case 'deelnemer.accepted':
    case 'deelnemer.heard':
      return { ...event, personId: token(event.personId) }
    case 'notitie.added':
    case 'notitie.edited': {
      const { speaker: _gone, ...marks } = event.marks
      return { ...event, text: '', marks }
    }
    case 'samenvatting.posted':
      return { ...event, text: '' }
    case 'ronde.removing':
      return { ...event, salt: '' }
    default:
      return event
  }
}

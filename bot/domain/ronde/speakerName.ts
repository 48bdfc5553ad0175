import type { Notitie } from './notitie.ts'
import type { RondeState } from './state.ts'

/** The name of who said the words of a notitie; null when no one is named. */
export function speakerName(
  state: Pick<RondeState, 'people' | 'gesprekken'>,
  { marks, gesprekId }: Pick<Notitie, 'marks' | 'gesprekId'>,
): string | null {
  const { speaker } = marks
  if (speaker === undefined) return null
  if ('name' in speaker) return speaker.name
  const { personId } = speaker
  return state.people.get(personId)?.name ?? state.gesprekken.get(gesprekId)?.proposed.get(personId) ?? ''
}

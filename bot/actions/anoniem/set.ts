import { z } from 'zod'
import { leidraad } from '../../content/index.ts'
import { holds } from '../../domain/rights.ts'
import { isAnonymous, themaIdsOf } from '../../domain/ronde/anonymous.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { type Gesprek, type RondeState, runKey } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { withoutSpeaker } from '../notitie/tags.ts'
import { id, themaId } from '../schemas.ts'

const input = z
  .strictObject({
    /** Null for every groep, including groepen that are added later. */
    groepId: id.nullable(),
    /** Null for the whole groep. */
    themaId: themaId.nullable(),
    anonymous: z.boolean(),
  })
  .refine((set) => set.groepId !== null || set.themaId === null, { path: ['groepId'] })

/** Groepen with minors. Switching names on for the whole ronde leaves them anonymous; it must be set for the groep itself. */
const beginsAnonymous = new Set(
  leidraad.groepen.filter((groep) => groep.anoniem).map(({ sleutel }) => sleutel),
)

/**
 * Sets whether names are stored with answers. Refused for a thema that was opened, and for one that was anonymous when
 * its gesprek started: people were promised so (G15.a).
 */
export default rondeAction({
  name: 'anoniem.set',
  input,
  may: holds('gespreksleider'),
  decide({ state, input: { groepId, themaId, anonymous } }) {
    if (groepId !== null && !state.groepen.has(groepId)) return refused('unknown-groep')
    const stay = groepId === null && !anonymous ? beginsAnonymous : new Set<string>()
    let changes = groepId === null && state.anonymous !== anonymous
    for (const gesprek of state.gesprekken.values()) {
      if ((groepId !== null && gesprek.groepId !== groepId) || stay.has(gesprek.groepId)) continue
      const known = themaIdsOf(state, gesprek)
      if (themaId !== null && !known.includes(themaId)) return refused('unknown-thema')
      const others = known.filter(
        (other) => (themaId ?? other) === other && isAnonymous(state, gesprek, other) !== anonymous,
      )
      if (others.some((other) => isPromised(state, gesprek, other))) return refused('anonymity-promised')
      changes ||= others.length > 0
    }
    if (!changes) return happens()
    const staying = [...state.groepen.values()].filter(({ id, anoniem }) => anoniem && stay.has(id))
    return happens<RondeEvent>(
      { type: 'anoniem.set', v: 1, groepId, themaId, anonymous },
      ...staying.map(
        ({ id }): RondeEvent => ({ type: 'anoniem.set', v: 1, groepId: id, themaId: null, anonymous: true }),
      ),
      ...(anonymous ? speakersIn(state, groepId, themaId) : []),
    )
  },
})

/** Takes the speakers off notities about what becomes anonymous (G15.p). */
function speakersIn(state: RondeState, groepId: string | null, themaId: string | null): RondeEvent[] {
  return [...state.notities.values()]
    .filter(({ marks, tags }) => marks.speaker !== undefined && (themaId === null || tags.includes(themaId)))
    .filter((notitie) => groepId === null || state.gesprekken.get(notitie.gesprekId)?.groepId === groepId)
    .map(withoutSpeaker)
}

function isPromised(state: RondeState, gesprek: Gesprek, themaId: string): boolean {
  if (state.runs.has(runKey(gesprek.id, themaId))) return true
  return gesprek.status !== 'gepland' && isAnonymous(state, gesprek, themaId)
}

import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { groepFrom } from '../leidraad.ts'
import { id, text, title } from '../schemas.ts'

const input = z
  .strictObject({
    /** A groep of the leidraad; when left out, the new groep gets the thema's of the first one. */
    from: id.optional(),
    titel: title.optional(),
    kort: text(40).optional(),
    kaarten: z.boolean().optional(),
  })
  .refine((groep) => groep.from !== undefined || groep.titel !== undefined, { path: ['titel'] })

const GROEPEN_MAX = 12

/** Adds a groep of the leidraad or one of the ronde's own (V2.b). */
export default rondeAction({
  name: 'groep.add',
  input,
  may: holds('gespreksleider'),
  decide({ state, input, newId }) {
    if (state.groepen.size >= GROEPEN_MAX) return refused('bad-input', `(${GROEPEN_MAX})`)
    const { from, titel, kort, kaarten } = input
    const begins = state.anonymous ? { anoniem: true } : {}
    const source = groepFrom(
      { sleutel: from ?? 'groep-1', titel, kort: kort ?? titel, kaarten, ...begins },
      '',
    )
    if (source === null) return refused('unknown-groep')
    const nummer = Math.max(0, ...[...state.groepen.values()].map((groep) => groep.nummer)) + 1
    const groepId = from !== undefined && !state.groepen.has(from) ? from : newId('groep')
    const groep = groepId === from ? source : renamed({ ...source, nummer }, source.id, groepId)
    return happens({ type: 'groep.added', v: 1, groep, gesprekId: newId('g') })
  },
  result(events) {
    const added = events.find((event) => event.type === 'groep.added')
    return added === undefined ? {} : { groepId: added.groep.id, gesprekId: added.gesprekId }
  },
})

/** The ids of thema's and vragen start with the id of their groep, and must differ from those of other groepen. */
function renamed(groep: NonNullable<ReturnType<typeof groepFrom>>, from: string, to: string) {
  const own = (name: string): string => (name.startsWith(`${from}.`) ? to + name.slice(from.length) : name)
  const themas = groep.themas.map((thema) => ({
    ...thema,
    id: own(thema.id),
    vragen: thema.vragen.map((vraag) => ({ ...vraag, id: own(vraag.id) })),
  }))
  return { ...groep, id: to, themas }
}

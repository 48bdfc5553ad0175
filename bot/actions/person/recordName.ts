import { z } from 'zod'
import { holdsAnyRole } from '../../domain/rights.ts'
import { nameFor } from '../../domain/ronde/role.ts'
import { happens, refused, rondeAction } from '../action.ts'

/** Records the name by which a person signs in, in place of what others called them (V3.i). */
export default rondeAction({
  name: 'person.recordName',
  open: false,
  input: z.strictObject({}),
  may: holdsAnyRole(),
  decide({ state, who }) {
    const person = who.kind === 'person' ? state.people.get(who.oid) : undefined
    if (who.kind !== 'person' || person === undefined) return refused('unknown-person')
    const name = nameFor(person, who.name)
    if (person.name === name) return happens()
    return happens({ type: 'person.nameRecorded', v: 1, personId: who.oid, name })
  },
})

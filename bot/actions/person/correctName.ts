import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { nameFor } from '../../domain/ronde/role.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { personId, personName } from '../schemas.ts'

/**
 * Records the name that the school's directory has for a person, in place of the one that was given with a role. Not
 * once the person's own sign-in gave another name (V3.i).
 */
export default rondeAction({
  name: 'person.correctName',
  open: false,
  input: z.strictObject({ personId, given: personName, name: personName }),
  may: theAppItself(),
  decide({ state, input }) {
    const { personId, given } = input
    const person = state.people.get(personId)
    if (person === undefined) return refused('unknown-person')
    const name = nameFor(person, input.name)
    if (person.name !== given || person.name === name) return happens()
    return happens({ type: 'person.nameRecorded', v: 1, personId, name })
  },
})

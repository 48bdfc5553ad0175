import type { PersonWho } from '../domain/who.ts'
import type { PersonRef } from '../protocol/view.ts'

/** People of a tenant who can be granted a role. */
export interface Directory {
  people(asker: PersonWho): Promise<PersonRef[]>
}

import type { Directory } from '../ports/directory.ts'
import { demoPeople } from './people.ts'

/** The demo people as the people of a school. */
export const demoDirectory: Directory = {
  people: async () => demoPeople.map(({ oid, name }) => ({ id: oid, name })),
}

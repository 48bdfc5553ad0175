import type { Directory } from '../ports/directory.ts'
import { demoPeople } from './people.ts'

/** A directory of the demo people, in place of Microsoft Graph. */
export const demoDirectory: Directory = {
  async find(_asker, words) {
    const wanted = words.toLowerCase()
    const named = demoPeople.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    return named.map(({ oid, name, email }) => ({ id: oid, name, guest: false, mail: email }))
  },
  nameOf: async (_asker, personId) => demoPeople.find(({ oid }) => oid === personId)?.name ?? null,
}

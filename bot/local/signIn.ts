import { createTokenCheck, type TokenCheck } from '../api/token/check.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { LocalSignIn } from '../ports/localSignIn.ts'
import { demoDirectory } from './directory.ts'
import { openLocalIssuer } from './issuer.ts'
import { isFromHere } from './loopback.ts'
import { demoPeople } from './people.ts'

/** Sign-in as the demo people, the check that accepts it, and the list of them. */
export async function openLocalSignIn(
  dataDir: string,
  clock: Clock,
): Promise<{ local: LocalSignIn; tokens: TokenCheck; directory: Directory }> {
  const issuer = await openLocalIssuer(dataDir, clock)
  const local: LocalSignIn = {
    people: demoPeople.map(({ oid, name, role }) => ({ id: oid, name, role })),
    isFromHere,
    async tokenFor(personId) {
      const person = demoPeople.find(({ oid }) => oid === personId)
      return person === undefined ? null : issuer.tokenFor(person)
    },
  }
  return { local, tokens: createTokenCheck(issuer.settings, clock), directory: demoDirectory }
}

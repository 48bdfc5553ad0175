import { createTokenCheck, type TokenCheck } from '../api/token/check.ts'
import type { AppUrl } from '../cards/ofRonde/index.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { LocalSignIn } from '../ports/localSignIn.ts'
import type { AdapterSettings } from '../teams/connector/adapter.ts'
import { localAppUrl } from './appUrl.ts'
import { demoDirectory } from './directory.ts'
import { openLocalIssuer } from './issuer.ts'
import { isFromHere } from './loopback.ts'
import { demoPeople } from './people.ts'

interface LocalParts {
  local: LocalSignIn
  tokens: TokenCheck
  directory: Directory
  teams: { settings: AdapterSettings; appUrl: AppUrl }
}

/** Sign-in for the demo people: their tokens and token check, their directory, and a bot without a registration. */
export async function openLocalSignIn(
  dataDir: string,
  clock: Clock,
  port: () => number,
): Promise<LocalParts> {
  const issuer = await openLocalIssuer(dataDir, clock)
  const local: LocalSignIn = {
    people: demoPeople.map(({ oid, name, role }) => ({ id: oid, name, role })),
    isFromHere,
    async tokenFor(personId) {
      const person = demoPeople.find(({ oid }) => oid === personId)
      return person === undefined ? null : issuer.tokenFor(person)
    },
  }
  return {
    local,
    tokens: createTokenCheck(issuer.settings, clock),
    directory: demoDirectory,
    teams: { settings: {}, appUrl: localAppUrl(port) },
  }
}

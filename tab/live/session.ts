import { accountKey, accountOf } from './account.ts'
import { ApiError } from './apiError.ts'
import { withTimeout } from './withTimeout.ts'

/** Where the bearer token comes from, and in which language the server should explain a refusal. */
export interface Session {
  /** @throws ApiError `token-late` when there is none within 10 s; what the host throws otherwise */
  getToken(fresh: boolean): Promise<string>
  lang: string
}

/** How long a call waits for a token, ms. */
const TOKEN_WITHIN = 10_000

/**
 * A request for a token that is not answered is used by later calls for this long, ms: Teams may be asking the person for
 * consent, and must not ask twice.
 */
const ASKING_FOR = 60_000

interface Asking {
  token: Promise<string>
  fresh: boolean
  since: number
}

let session: Session | null = null
let account: string | null = null

/** Starts the session of this page. It notes from every token who is signed in. */
export function startSession({ getToken, lang }: Session): void {
  let asking: Asking | null = null
  const ask = (fresh: boolean): Promise<string> => {
    if (asking !== null && asking.fresh >= fresh && Date.now() - asking.since < ASKING_FOR)
      return asking.token
    const made: Asking = { token: getToken(fresh), fresh, since: Date.now() }
    asking = made
    const done = (): void => {
      if (asking === made) asking = null
    }
    made.token.then(done, done)
    return made.token
  }
  session = {
    lang,
    async getToken(fresh) {
      const token = await withTimeout(ask(fresh), TOKEN_WITHIN, () => new ApiError('token-late'))
      const known = accountOf(token)
      account = known && accountKey(known)
      return token
    },
  }
}

export function currentSession(): Session {
  if (session === null) throw new Error('A call was made before the host was known.')
  return session
}

/** Key of the account that the last token was about; null before the first one. */
export function signedInAs(): string | null {
  return account
}

import { accountKey, accountOf } from './account.ts'

/** Where the bearer token comes from, and in which language the server should explain a refusal. */
export interface Session {
  getToken(fresh: boolean): Promise<string>
  lang: string
}

let session: Session | null = null
let account: string | null = null

/** Starts the session of this page. It notes from every token who is signed in. */
export function startSession({ getToken, lang }: Session): void {
  session = {
    lang,
    async getToken(fresh) {
      const token = await getToken(fresh)
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

/** Who calls: where the bearer token comes from and in which language the server should explain a refusal. */
export interface Session {
  getToken(fresh: boolean): Promise<string>
  lang: string
}

let session: Session | null = null

export function startSession(started: Session): void {
  session = started
}

export function currentSession(): Session {
  if (session === null) throw new Error('A call was made before the host was known.')
  return session
}

import { bound } from './abort.ts'

/** How long the server may take, ms. */
const ANSWER_WITHIN = 10_000

/** Signs in as one of the demo people. The server has these routes only in local mode. */
export interface LocalPerson {
  id: string
  name: string
  role: string | null
}

/** Null when the server does not run in local mode. */
export async function listLocalPeople(): Promise<LocalPerson[] | null> {
  const response = await answered('/local/people')
  if (!response.ok) return null
  const { people }: { people: LocalPerson[] } = await response.json()
  return people
}

export async function localToken(person: string): Promise<string> {
  const response = await answered('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  if (!response.ok) throw new Error(`No token for this person (${response.status}).`)
  const { token }: { token: string } = await response.json()
  return token
}

async function answered(path: string, init: RequestInit = {}): Promise<Response> {
  const limit = bound(ANSWER_WITHIN)
  try {
    return await fetch(path, { ...init, signal: limit.signal })
  } finally {
    limit.end()
  }
}

import { z } from 'zod'
import { AppError } from '../errors/appError.ts'
import type { FoundPerson } from '../protocol/people.ts'

export const GRAPH = 'https://graph.microsoft.com/v1.0'

/** More names than this nobody reads; another letter narrows it down. */
const PAGE = 25
const NAME_MAX = 200

/** What `User.ReadBasic.All` may read. `userType` is not in it: a guest is known by the mark in the account's name. */
const FIELDS = 'id,displayName,mail,userPrincipalName'
const GUEST = '#EXT#'

/** Letters, digits and what stands in names and addresses: nothing that means something to a search. */
export function searchWords(words: string): string {
  return words
    .replace(/[^\p{L}\p{M}\p{N} .@'’_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** @param words as `searchWords` leaves them */
export function usersUrl(base: string, words: string): string {
  const search = encodeURIComponent(`"displayName:${words}" OR "mail:${words}"`)
  return `${base}/users?$search=${search}&$select=${FIELDS}&$top=${PAGE}`
}

const user = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
})
const page = z.object({ value: z.array(z.unknown()) })

/** Whoever has an id and a name. @throws AppError `people-unreachable` for what is no list of users */
export function usersIn(body: unknown): FoundPerson[] {
  const list = page.safeParse(body)
  if (!list.success) throw new AppError('people-unreachable')
  return list.data.value.slice(0, PAGE).flatMap((one) => {
    const read = user.safeParse(one)
    if (!read.success) return []
    const { id, displayName, mail, userPrincipalName } = read.data
    const name = readable(displayName ?? '')
    const guest = userPrincipalName?.includes(GUEST) ?? false
    return name === '' ? [] : [{ id, name, guest, mail: readable(mail ?? '') || null }]
  })
}

/** What comes from outside becomes one line, and not endless. */
const readable = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, NAME_MAX)

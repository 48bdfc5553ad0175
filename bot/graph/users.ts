import { z } from 'zod'
import { toPersonName } from '../domain/personName.ts'
import { AppError } from '../errors/appError.ts'
import type { FoundPerson } from '../protocol/people.ts'

export const GRAPH = 'https://graph.microsoft.com/v1.0'

/** Maximum number of results; people narrow a longer list by typing another letter. */
const PAGE = 25

/** What `User.ReadBasic.All` may read. It excludes `userType`, so guests are recognised by a mark in their account name. */
const FIELDS = 'id,displayName,mail,userPrincipalName'
const GUEST = '#EXT#'

/** Keeps letters, digits and the characters of names and addresses; drops what has a meaning in a search expression. */
export function searchWords(words: string): string {
  return words
    .replace(/[^\p{L}\p{M}\p{N} .@'’_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** @param words sanitised by `searchWords` */
export function usersUrl(base: string, words: string): string {
  const search = encodeURIComponent(`"displayName:${words}" OR "mail:${words}"`)
  return `${base}/users?$search=${search}&$select=${FIELDS}&$top=${PAGE}`
}

const user = z.object({
  id: z.guid().toLowerCase(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
})
const page = z.object({ value: z.array(z.unknown()) })

/** The users that have an id and a name. @throws AppError `people-unreachable` when the body is not a list */
export function usersIn(body: unknown): FoundPerson[] {
  const list = page.safeParse(body)
  if (!list.success) throw new AppError('people-unreachable')
  return list.data.value.slice(0, PAGE).flatMap((one) => {
    const read = user.safeParse(one)
    if (!read.success) return []
    const { id, displayName, mail, userPrincipalName } = read.data
    const name = toPersonName(displayName ?? '')
    const guest = userPrincipalName?.includes(GUEST) ?? false
    return name === '' ? [] : [{ id, name, guest, mail: toPersonName(mail ?? '') || null }]
  })
}

/** @param id a GUID */
export const userUrl = (base: string, id: string): string =>
  `${base}/users/${encodeURIComponent(id)}?$select=${FIELDS}`

/** The cleaned name of one user; null without one. @throws AppError `people-unreachable` when the body is not a user */
export function nameIn(body: unknown): string | null {
  const read = user.safeParse(body)
  if (!read.success) throw new AppError('people-unreachable')
  return toPersonName(read.data.displayName ?? '') || null
}

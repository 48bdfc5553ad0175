/**
 * The id of a person within a tenant: an Entra object id, which is a GUID, in lower case. Every door (API input, token,
 * activity, member list, directory) refuses anything else, so that an id can never be a word that people write.
 */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isPersonId = (text: string): boolean => GUID.test(text)

/** @returns the id as the journal keeps it; null for anything that is not a GUID */
export function toPersonId(text: string): string | null {
  const id = text.toLowerCase()
  return isPersonId(id) ? id : null
}

/** How the id that replaces an erased person begins; no person id does. */
export const ERASED = 'gewist-'

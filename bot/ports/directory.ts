import type { PersonWho } from '../domain/who.ts'
import type { FoundPerson } from '../protocol/people.ts'

/** The person who searches. */
export interface Asker {
  who: PersonWho
  /** The person's own access token: the school's directory is searched on their behalf. */
  token: string
}

/** Search for the people of a school who can be granted a role. */
export interface Directory {
  /**
   * @param words part of a name or address; empty for the people that the directory suggests
   * @throws AppError with a code that begins with `people-` when it cannot search now, or is not allowed to
   */
  find(asker: Asker, words: string): Promise<FoundPerson[]>
  /**
   * The name of one person. Left out where the directory is only a list to search.
   * @returns null for a person who is not in the school
   * @throws as `find`
   */
  nameOf?(asker: Asker, personId: string): Promise<string | null>
}

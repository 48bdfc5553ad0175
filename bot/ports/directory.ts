import type { PersonWho } from '../domain/who.ts'
import type { FoundPerson } from '../protocol/people.ts'

/** Somebody who looks for people. */
export interface Asker {
  who: PersonWho
  /** The token that this person came in with: the school's list is asked on their behalf. */
  token: string
}

/** The people of a school who can be granted a role. */
export interface Directory {
  /**
   * @param words part of a name or address; without any, those that the directory lists by itself
   * @throws AppError whose code begins with `people-` when it cannot look now, or may not
   */
  find(asker: Asker, words: string): Promise<FoundPerson[]>
}

import type { PersonRef } from './view.ts'

/** Sources of people who can be given a role: the school's directory, chats of one's rondes, people of one's rondes. */
export type PeopleStep = 'school' | 'chats' | 'rondes'

export interface FoundPerson extends PersonRef {
  /** Has an account of another school. */
  guest: boolean
  /** Tells people with the same name apart; shown, never stored. */
  mail: string | null
}

/** A source that could not be searched, and why, in the reader's language. */
export interface MissingStep {
  step: PeopleStep
  code: string
  message: string
}

/** `GET /api/people?q=<words>&ronde=<id>`; without words: people who are known already. */
export interface PeopleView {
  people: FoundPerson[]
  /** Sources that were searched. */
  source: PeopleStep[]
  missing: MissingStep[]
}

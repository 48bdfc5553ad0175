import type { PersonRef } from './view.ts'

/** Where people are found who can be given a role: the whole school, the chats of one's rondes, the rondes themselves. */
export type PeopleStep = 'school' | 'chats' | 'rondes'

export interface FoundPerson extends PersonRef {
  /** Comes from another school. */
  guest: boolean
  /** To tell people of one name apart; shown, never stored. */
  mail: string | null
}

/** A way of finding people that gave nothing, and why, in the reader's language. */
export interface MissingStep {
  step: PeopleStep
  code: string
  message: string
}

/** `GET /api/people?q=<words>&ronde=<id>`; without words, who is known already. */
export interface PeopleView {
  people: FoundPerson[]
  /** Steps that were taken. */
  source: PeopleStep[]
  missing: MissingStep[]
}

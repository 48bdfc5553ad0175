import type { LocalPerson } from '../live/localPeople.ts'
import type { Route } from '../routes.ts'

export type ThemeName = 'default' | 'dark' | 'contrast'

/** Choosing who you are, outside Teams on the machine of the server. */
export interface LocalSession {
  people: LocalPerson[]
  person: LocalPerson | null
  choose(id: string): void
  leave(): void
}

/** What to ask in Teams' own window to choose people. */
export interface PeopleAsk {
  title: string
  /** Ids of who is chosen already. */
  chosen: readonly string[]
  single: boolean
}

/** Who was chosen in Teams' own window; Teams does not always say a name. */
export type PickedPeople = { id: string; name: string | null }[]

/** What became of a link that somebody asked: on the clipboard, or in a window of Teams. */
export type LinkGiven = 'copied' | 'shown' | 'failed'

/** Where the tab runs and for whom. What it says about chat and meeting is a hint, never a right. */
export interface Host {
  inTeams: boolean
  theme: ThemeName
  onTheme(notify: (theme: ThemeName) => void): void
  locale: string
  subPageId: string | null
  chatId: string | null
  meetingId: string | null
  frame: string
  getToken(fresh: boolean): Promise<string>
  copyLink(route: Route, subPageId: string, label: string): Promise<LinkGiven>
  /** Opens Teams' own window to choose people; gives nobody when it was closed. Null where there is none. */
  pickPeople: ((ask: PeopleAsk) => Promise<PickedPeople>) | null
  local: LocalSession | null
}

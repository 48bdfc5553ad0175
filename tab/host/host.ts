import type { LocalPerson } from '../live/localPeople.ts'
import type { Route } from '../routes.ts'

export type ThemeName = 'default' | 'dark' | 'contrast'

/** Chooses a demo person, when the server runs in local mode and the page is not in Teams. */
export interface LocalSession {
  people: LocalPerson[]
  person: LocalPerson | null
  choose(id: string): void
  leave(): void
}

/** What the people picker of Teams is opened with. */
export interface PeopleAsk {
  title: string
  /** Ids of the people who are chosen already. */
  chosen: readonly string[]
  single: boolean
}

/** The people chosen in the people picker of Teams, which does not always give a name. */
export type PickedPeople = { id: string; name: string | null }[]

/** How a link was shared: on the clipboard, in a dialog of Teams, or not at all. */
export type LinkGiven = 'copied' | 'shown' | 'failed'

/** The host of the tab and the signed-in person. Its chat and meeting are hints and grant no rights. */
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
  /** Opens the people picker of Teams; resolves to an empty list when it was closed. Null where Teams has none. */
  pickPeople: ((ask: PeopleAsk) => Promise<PickedPeople>) | null
  local: LocalSession | null
}

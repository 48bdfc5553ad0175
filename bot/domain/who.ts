/** App roles that a tenant gives to people (spec V1, teams.md "Sign-in"). */
export type AppRole = 'Ronde.Maken' | 'Beheerder'

/** Roles in one ronde; deelnemer is held per gesprek. One person may hold several. */
export type RondeRole = 'opdrachtgever' | 'gespreksleider' | 'verslaggever' | 'deelnemer' | 'meelezer'

/** A person who was recognised by a token or by Teams; `oid` is the id within the tenant `tid`. */
export interface PersonWho {
  kind: 'person'
  tid: string
  oid: string
  name: string
  appRoles: readonly AppRole[]
  /** Whether the sign-in says that this is somebody from elsewhere (spec V8); unknown where nobody says so. */
  guest?: boolean
}

/** The app itself, acting on a meeting event, the clock or an unfinished delivery. */
export interface SystemWho {
  kind: 'system'
  part: 'meeting' | 'delivery' | 'clock' | 'link' | 'restore' | 'export'
}

/**
 * Somebody who answers in an anonymous thema: nothing of the person, only a pseudonym that holds for this thema in this
 * sitting of the gesprek (spec G15). Made at the door, so that nothing behind it ever knows more.
 */
export interface AnonymousWho {
  kind: 'anonymous'
  tid: string
  pseudonym: string
  /** Which sitting the pseudonym is of, see `sittingOf`. */
  sitting: string
  isDeelnemer: boolean
}

export type Who = PersonWho | SystemWho | AnonymousWho

/** Whoever acts anonymously, the journal names the same. */
export const ANONYMOUS = 'anoniem'

/** What the journal keeps of who did something. */
export function actorOf(who: Who): string {
  switch (who.kind) {
    case 'person':
      return who.oid
    case 'anonymous':
      return ANONYMOUS
    case 'system':
      return `system:${who.part}`
  }
}

/** Ids of people and schools are the same ones in capitals. */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

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
  part: 'meeting' | 'delivery' | 'clock' | 'link' | 'restore'
}

export type Who = PersonWho | SystemWho

/** What the journal keeps of who did something. */
export function actorOf(who: Who): string {
  return who.kind === 'person' ? who.oid : `system:${who.part}`
}

/** App roles that a tenant gives to people in Microsoft Entra (V1). */
export type AppRole = 'Ronde.Maken' | 'Beheerder'

/** Roles in one ronde; deelnemer is held per gesprek. One person may hold several. */
export type RondeRole = 'opdrachtgever' | 'gespreksleider' | 'verslaggever' | 'deelnemer' | 'meelezer'

/** A person identified by a token or by Teams; `oid` is the id within the tenant `tid`. */
export interface PersonWho {
  kind: 'person'
  tid: string
  oid: string
  name: string
  appRoles: readonly AppRole[]
  /** Whether the sign-in marks this account as a guest (V8.d); undefined when it does not say. */
  guest?: boolean
}

/** The app itself, acting on a meeting event, the clock or a delivery. */
export interface SystemWho {
  kind: 'system'
  part: 'meeting' | 'delivery' | 'clock' | 'link' | 'restore' | 'export' | 'directory'
}

/**
 * A person who answers in an anonymous thema: only a pseudonym, valid for this thema in this sitting of the gesprek
 * (G15.b). Made at the door, so that nothing behind it knows the person.
 */
export interface AnonymousWho {
  kind: 'anonymous'
  tid: string
  pseudonym: string
  /** Which sitting the pseudonym is of, see `sittingOf`. */
  sitting: string
  /** On the frozen list of the thema, or in the chat of the gesprek (G15.n). */
  takesPart: boolean
}

export type Who = PersonWho | SystemWho | AnonymousWho

/** The actor of every anonymous act in the journal. */
export const ANONYMOUS = 'anoniem'

/** The actor as the journal stores it. */
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

/** Whether the journal names the app itself. @param by see `actorOf` */
export const isSystem = (by: string): boolean => by.startsWith('system:')

/** Ids of people and tenants do not depend on case. */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

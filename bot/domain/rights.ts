import { isPublished } from './ronde/phase.ts'
import type { RondeState } from './ronde/state.ts'
import type { AppRole, PersonWho, RondeRole, Who } from './who.ts'

/**
 * Who may do something, as a sentence that can be read out and a question that can be asked. `I` is the input of the
 * action: some rights depend on which gesprek it is about.
 */
export interface Right<S, I> {
  says: { nl: string; en: string }
  allows(who: Who, state: S, input: I): boolean
  /** The app role of the school that gives it, where no role in a ronde is needed. */
  appRole?: AppRole
}

/**
 * Whether this is a guest of whom the ronde is published by now: from then on there is nothing here for a guest, with
 * whatever role (spec V8). What the sign-in says counts as much as what was noted when the role was given.
 */
export function accessEnded(state: RondeState, who: PersonWho): boolean {
  const guest = who.guest === true || state.people.get(who.oid)?.guest === true
  return guest && isPublished(state.phase)
}

/** The person's roles in this ronde; nobody from another tenant has any (spec X1). */
export function rolesIn(state: RondeState, who: Who): readonly RondeRole[] {
  if (who.kind !== 'person' || who.tid !== state.tenantId || accessEnded(state, who)) return []
  return state.people.get(who.oid)?.roles ?? []
}

export function isDeelnemerOf(state: RondeState, who: Who, gesprekId: string): boolean {
  if (who.kind !== 'person' || who.tid !== state.tenantId || accessEnded(state, who)) return false
  return state.people.get(who.oid)?.deelnemerIn.includes(gesprekId) ?? false
}

const roleNames: Record<RondeRole, string> = {
  opdrachtgever: 'opdrachtgever',
  gespreksleider: 'gespreksleider',
  verslaggever: 'verslaggever',
  deelnemer: 'deelnemer',
  meelezer: 'meelezer',
}

/** Anyone who holds one of these roles in the ronde. */
export function holds<I>(...roles: RondeRole[]): Right<RondeState, I> {
  const names = roles.map((role) => roleNames[role])
  return {
    says: { nl: `wie in de ronde ${names.join(' of ')} is`, en: `who is ${names.join(' or ')} in the ronde` },
    allows: (who, state) => rolesIn(state, who).some((role) => roles.includes(role)),
  }
}

/** Anyone who holds an app role in the tenant. */
export function holdsAppRole<S, I>(role: AppRole): Right<S, I> {
  return {
    says: { nl: `wie in de school de rol ${role} heeft`, en: `who holds the app role ${role} in the school` },
    allows: (who) => who.kind === 'person' && who.appRoles.includes(role),
    appRole: role,
  }
}

/** A Beheerder of the ronde's own school: looks after rondes without reading a word of them (spec V1). */
export function administers<I>(): Right<RondeState, I> {
  return {
    says: { nl: 'een Beheerder van de school', en: 'a Beheerder of the school' },
    allows: (who, state) =>
      who.kind === 'person' && who.tid === state.tenantId && who.appRoles.includes('Beheerder'),
    appRole: 'Beheerder',
  }
}

/** Anyone of the ronde's own tenant; what a stranger's answer is worth is decided by the action (spec G4). */
export function anyoneInTenant<I>(): Right<RondeState, I> {
  return {
    says: { nl: 'iedereen van de school zelf', en: 'anyone of the school itself' },
    allows: (who, state) => {
      if (who.kind === 'system' || who.tid !== state.tenantId) return false
      // Of who acts anonymously this was asked at the door, where it was still known who it is (spec G15).
      return who.kind === 'anonymous' || !accessEnded(state, who)
    },
  }
}

/** A guest, as the sign-in says, about the own account (spec V8). */
export function isTheGuest(): Right<RondeState, { personId: string }> {
  return {
    says: { nl: 'een gast, over zichzelf', en: 'a guest, about oneself' },
    allows: (who, state, { personId }) =>
      who.kind === 'person' && who.guest === true && who.tid === state.tenantId && who.oid === personId,
  }
}

/** Somebody who holds this role, about oneself. */
export function oneself(role: RondeRole): Right<RondeState, { personId: string }> {
  return {
    says: { nl: `wie in de ronde ${role} is, over zichzelf`, en: `a ${role} of the ronde, about oneself` },
    allows: (who, state, { personId }) =>
      who.kind === 'person' && who.oid === personId && rolesIn(state, who).includes(role),
  }
}

/** The app itself, never a person. */
export function theAppItself<S, I>(): Right<S, I> {
  return {
    says: { nl: 'alleen de app zelf', en: 'only the app itself' },
    allows: (who) => who.kind === 'system',
  }
}

/** One right or another. */
export function either<S, I>(first: Right<S, I>, second: Right<S, I>): Right<S, I> {
  return {
    says: { nl: `${first.says.nl}, of ${second.says.nl}`, en: `${first.says.en}, or ${second.says.en}` },
    allows: (who, state, input) => first.allows(who, state, input) || second.allows(who, state, input),
  }
}

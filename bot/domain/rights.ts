import { isPublished } from './ronde/phase.ts'
import type { RondeState } from './ronde/state.ts'
import { isShared, verslagOf } from './ronde/verslag.ts'
import type { AppRole, PersonWho, RondeRole, Who } from './who.ts'

/**
 * Who may do or read something: a sentence for people and a check for the code. `I` is what it is about: the input of
 * an action, the gesprek that is read, or nothing.
 */
export interface Right<S, I = void> {
  says: { nl: string; en: string }
  allows(who: Who, state: S, input: I): boolean
}

/**
 * Whether this person is a guest and the ronde is published: from then on a guest has no access, whatever the role
 * (V8.b). A guest is recognised by the sign-in as well as by what the ronde recorded.
 */
export function accessEnded(state: RondeState, who: PersonWho): boolean {
  const guest = who.guest === true || state.people.get(who.oid)?.guest === true
  return guest && isPublished(state.phase)
}

/** The person's roles in this ronde; people of another tenant have none (X1.b). */
export function rolesIn(state: RondeState, who: Who): readonly RondeRole[] {
  if (who.kind !== 'person' || who.tid !== state.tenantId || accessEnded(state, who)) return []
  return state.people.get(who.oid)?.roles ?? []
}

export function isDeelnemerOf(state: RondeState, who: Who, gesprekId: string): boolean {
  if (who.kind !== 'person' || who.tid !== state.tenantId || accessEnded(state, who)) return false
  return state.people.get(who.oid)?.deelnemerIn.includes(gesprekId) ?? false
}

/** Anyone who holds one of these roles in the ronde. */
export function holds<I>(...roles: RondeRole[]): Right<RondeState, I> {
  return {
    says: { nl: `wie in de ronde ${roles.join(' of ')} is`, en: `who is ${roles.join(' or ')} in the ronde` },
    allows: (who, state) => rolesIn(state, who).some((role) => roles.includes(role)),
  }
}

/** Anyone who holds any role in the ronde. */
export function holdsAnyRole<I>(): Right<RondeState, I> {
  return {
    says: { nl: 'wie in de ronde een rol heeft', en: 'who has a role in the ronde' },
    allows: (who, state) => rolesIn(state, who).length > 0,
  }
}

/** A deelnemer of the gesprek that it is about. */
export function takesPart(): Right<RondeState, { gesprekId: string }> {
  return {
    says: { nl: 'wie deelnemer van het gesprek is', en: 'who is deelnemer of the gesprek' },
    allows: (who, state, { gesprekId }) => isDeelnemerOf(state, who, gesprekId),
  }
}

/** A deelnemer who has the verslag: listed when it was sent, and it was not withdrawn (R2.c). */
export function hasVerslag(): Right<RondeState, { gesprekId: string }> {
  return {
    says: {
      nl: 'wie op de lijst stond toen het verslag verstuurd werd',
      en: 'who was on the list when the verslag was sent',
    },
    allows: (who, state, { gesprekId }) => {
      if (!isDeelnemerOf(state, who, gesprekId) || who.kind !== 'person') return false
      const { status, sent } = verslagOf(state, gesprekId)
      return isShared(status) && (sent?.to.includes(who.oid) ?? false)
    },
  }
}

/** Anyone who holds an app role in the tenant. */
export function holdsAppRole<S, I>(role: AppRole): Right<S, I> {
  return {
    says: { nl: `wie in de school de rol ${role} heeft`, en: `who holds the app role ${role} in the school` },
    allows: (who) => who.kind === 'person' && who.appRoles.includes(role),
  }
}

/** A Beheerder of the ronde's own school, who manages rondes without reading what people said (V1.e). */
export function administers<I>(): Right<RondeState, I> {
  return {
    says: { nl: 'een Beheerder van de school', en: 'a Beheerder of the school' },
    allows: (who, state) =>
      who.kind === 'person' &&
      who.tid === state.tenantId &&
      who.appRoles.includes('Beheerder') &&
      !accessEnded(state, who),
  }
}

/** Anyone of the ronde's own tenant. Whether an answer of a person without a role counts is decided by the action (G4.f). */
export function anyoneInTenant<I>(): Right<RondeState, I> {
  return {
    says: { nl: 'iedereen van de school zelf', en: 'anyone of the school itself' },
    allows: (who, state) => {
      if (who.kind === 'system' || who.tid !== state.tenantId) return false
      // The door checked this before it replaced the person by a pseudonym (G15.b).
      return who.kind === 'anonymous' || !accessEnded(state, who)
    },
  }
}

/** A guest according to the sign-in, about the own account (V8.d). */
export function isTheGuest(): Right<RondeState, { personId: string }> {
  return {
    says: { nl: 'een gast, over zichzelf', en: 'a guest, about oneself' },
    allows: (who, state, { personId }) =>
      who.kind === 'person' && who.guest === true && who.tid === state.tenantId && who.oid === personId,
  }
}

/** Anyone who holds this role, about oneself. */
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

import { anyoneInTenant } from '../domain/rights.ts'
import { sittingOf } from '../domain/ronde/anonymous.ts'
import { type RondeState, runKey } from '../domain/ronde/state.ts'
import { isStoredUnnamed } from '../domain/ronde/storedUnnamed.ts'
import type { AnonymousWho, PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { Command, Outcome, RondeStreamName, Runner } from '../ports/runner.ts'
import { keyWithin } from './keyWithin.ts'
import { hiddenRequestId, pseudonymOf } from './pseudonym.ts'

export interface AnonymousParts {
  runner: Runner
  keys: AnonymousKeys
}

/** Which thema an act is about; null when that is unknown, and then the action itself refuses. */
export type ThemaOfAct = (state: RondeState) => { gesprekId: string; themaId: string } | null

export interface ActAtThema {
  command: Command<RondeStreamName> & { who: PersonWho }
  thema: ThemaOfAct
  /** Whether the person sends this in the chat of the gesprek; `unconfirmed` when Teams does not say who it is. */
  inChat: boolean | 'unconfirmed'
  /** Who takes part, where that is not decided by the list and the chat of the opening. */
  mayTakePart?(state: RondeState): boolean
  /** For acts on an own answer, which are impossible once the key of the gesprek is destroyed. */
  onlyDuring: boolean
}

/** The actor that the runner may know. */
export type ActorAtThema = PersonWho | AnonymousWho

const PATIENCE = 8_000
const TRIES = 4

/**
 * Runs an act of a person in a thema. In an anonymous thema the person is replaced here: the runner gets a pseudonym, and
 * a request id that does not lead back to the original one (G15.b, G15.m).
 * @throws AppError
 */
export async function actAtThema<T>(
  parts: AnonymousParts,
  act: ActAtThema,
  reply: (state: RondeState, outcome: Outcome, who: ActorAtThema) => T,
): Promise<T> {
  const { command } = act
  for (let tries = 1; ; tries += 1) {
    const own = (tries === 1 && isNamed(parts.runner.peek(command.stream), act)) || (await place(parts, act))
    const actor = own === true ? command : own
    try {
      return await parts.runner.run({ ...command, ...actor }, (state, outcome) =>
        reply(state, outcome, actor.who),
      )
    } catch (error) {
      const code = error instanceof AppError ? error.code : null
      if (code === 'not-deelnemer' && act.inChat === 'unconfirmed') throw new AppError('not-confirmed')
      // The thema opened or the gesprek ended between reading and deciding.
      const differs = code === 'anonymity-differs'
      if (!differs || tries === TRIES) throw error
    }
  }
}

/** Cached state suffices to say that a thema is not anonymous: that never changes after it was opened. */
function isNamed(state: RondeState | undefined, { thema }: ActAtThema): true | null {
  const at = state === undefined ? null : thema(state)
  const run = at === null ? undefined : state?.runs.get(runKey(at.gesprekId, at.themaId))
  return run?.anonymous === false ? true : null
}

async function place({ runner, keys }: AnonymousParts, act: ActAtThema) {
  const { who, requestId, stream, patience = PATIENCE } = act.command
  const found = await runner.read(stream, (state) => anonymousPlace(state, act), { patience })
  if (found === null) return { who, requestId }
  const key = await keyWithin(keys, found.sitting, patience)
  const actor: AnonymousWho = {
    kind: 'anonymous',
    tid: found.tid,
    pseudonym: pseudonymOf(key, who, found.themaId),
    sitting: found.sitting,
    takesPart: found.takesPart,
  }
  return { who: actor, requestId: hiddenRequestId(key, who, requestId) }
}

/** Null where names are stored. Checks on the person happen here: behind this point the person is unknown. */
function anonymousPlace(state: RondeState, act: ActAtThema) {
  const { thema, inChat, onlyDuring, mayTakePart } = act
  const { who } = act.command
  const at = thema(state)
  const gesprek = at === null ? undefined : state.gesprekken.get(at.gesprekId)
  if (at === null || gesprek === undefined) return null
  if (!isStoredUnnamed(state, gesprek, at.themaId)) return null
  const run = state.runs.get(runKey(gesprek.id, at.themaId))
  if (!anyoneInTenant().allows(who, state, undefined)) throw new AppError('not-allowed')
  if (onlyDuring && gesprek.status === 'klaar') throw new AppError('author-unknown')
  return {
    tid: state.tenantId,
    themaId: at.themaId,
    sitting: sittingOf(state, gesprek),
    // Listed or not, everyone in the chat counts alike: a difference would tell who wrote an answer (G15.n).
    takesPart: mayTakePart?.(state) ?? ((run?.listed.includes(who.oid) ?? false) || inChat === true),
  }
}

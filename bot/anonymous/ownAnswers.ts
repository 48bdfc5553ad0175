import { sittingOf, themaIdsOf } from '../domain/ronde/anonymous.ts'
import { type RondeState, runKey } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'
import { keyWithin } from './keyWithin.ts'
import { pseudonymOf } from './pseudonym.ts'

const PATIENCE = 8_000

/**
 * What somebody who reads is called in anonymous thema's of gesprekken that go on, so that the own answers can be told
 * from those of others. Once a gesprek has ended nobody can say that any more (spec G15).
 */
export class OwnAnswers {
  readonly #keys: AnonymousKeys
  readonly #who: PersonWho
  /** Pseudonyms by sitting and thema. */
  readonly #known = new Map<string, string>()

  constructor(keys: AnonymousKeys, who: PersonWho) {
    this.#keys = keys
    this.#who = who
  }

  /** Thema's in this state of which the own pseudonym is not known yet. */
  missing(state: RondeState): OwnThema[] {
    return ownThemas(state, this.#who).filter((thema) => !this.#known.has(nameOf(thema)))
  }

  async learn(themas: readonly OwnThema[]): Promise<void> {
    for (const thema of themas) {
      const key = await keyWithin(this.#keys, thema.sitting, PATIENCE)
      this.#known.set(nameOf(thema), pseudonymOf(key, this.#who, thema.themaId))
    }
  }

  in(state: RondeState): ReadonlySet<string> {
    const names = ownThemas(state, this.#who).map((thema) => this.#known.get(nameOf(thema)))
    return new Set(names.filter((name) => name !== undefined))
  }

  /** Lets go of what has ended. */
  forget(state: RondeState): void {
    if (this.#known.size === 0) return
    const going = new Set(ownThemas(state, this.#who).map(nameOf))
    for (const name of this.#known.keys()) if (!going.has(name)) this.#known.delete(name)
  }
}

interface OwnThema {
  sitting: string
  themaId: string
}

const nameOf = ({ sitting, themaId }: OwnThema): string => `${sitting} ${themaId}`

/** Anonymous thema's that were opened in gesprekken which go on and in which this person takes part. */
function ownThemas(state: RondeState, { tid, oid }: PersonWho): OwnThema[] {
  if (tid !== state.tenantId) return []
  const themas: OwnThema[] = []
  for (const gesprekId of state.people.get(oid)?.deelnemerIn ?? []) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek?.status !== 'bezig') continue
    const sitting = sittingOf(state, gesprek)
    for (const themaId of themaIdsOf(state, gesprek)) {
      if (state.runs.get(runKey(gesprek.id, themaId))?.anonymous) themas.push({ sitting, themaId })
    }
  }
  return themas
}

/** Whether this person may have been shown answers of this gesprek as the own ones, that are nobody's once it ended. */
export function knewOwn(state: RondeState, { oid }: PersonWho, gesprekId: string): boolean {
  if (!state.people.get(oid)?.deelnemerIn.includes(gesprekId)) return false
  return [...state.runs.values()].some((run) => run.gesprekId === gesprekId && run.anonymous)
}

/** Reads a ronde for somebody with the own anonymous answers recognised, asking for their keys where that takes any. */
export async function readOwn<T>(
  runner: Runner,
  stream: RondeStreamName,
  own: OwnAnswers,
  use: (state: RondeState, seq: number, pseudonyms: ReadonlySet<string>) => T,
): Promise<T> {
  for (;;) {
    const read = await runner.read(stream, (state, seq): { missing: OwnThema[] } | { used: T } => {
      const missing = own.missing(state)
      return missing.length > 0 ? { missing } : { used: use(state, seq, own.in(state)) }
    })
    if ('used' in read) return read.used
    await own.learn(read.missing)
  }
}

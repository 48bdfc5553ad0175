import { sittingOf, themaIdsOf } from '../domain/ronde/anonymous.ts'
import { type RondeState, runKey } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { RondeStreamName, Runner } from '../ports/runner.ts'
import { keyWithin } from './keyWithin.ts'
import { pseudonymOf } from './pseudonym.ts'

const PATIENCE = 8_000

/**
 * The pseudonyms of a reader in anonymous thema's of running gesprekken, to recognise the reader's own answers. Once a
 * gesprek has ended that is impossible (G15.d).
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

  /** Thema's in this state whose pseudonym is not known yet. */
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

  /** Drops the pseudonyms of gesprekken that ended. */
  evict(state: RondeState): void {
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

/** Opened anonymous thema's of running gesprekken in which this person takes part. */
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

/** Whether this person may have seen answers of this gesprek marked as own; after its end they are no one's. */
export function knewOwn(state: RondeState, { oid }: PersonWho, gesprekId: string): boolean {
  if (!state.people.get(oid)?.deelnemerIn.includes(gesprekId)) return false
  return [...state.runs.values()].some((run) => run.gesprekId === gesprekId && run.anonymous)
}

/** Reads a ronde with the reader's own anonymous answers recognised; fetches keys when needed. */
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

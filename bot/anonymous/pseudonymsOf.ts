import { sittingOf, themaIdsOf } from '../domain/ronde/anonymous.ts'
import { type RondeState, runKey } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { pseudonymOf } from './pseudonym.ts'

/**
 * The pseudonyms of a person in gesprekken whose key is not destroyed yet, for erasure (X3.d). Of ended gesprekken no one
 * knows whose an anonymous answer was.
 */
export async function pseudonymsOf(
  state: RondeState,
  keys: AnonymousKeys,
  person: Pick<PersonWho, 'tid' | 'oid'>,
): Promise<string[]> {
  // Read everything first: a state must not be used after an await.
  const themas = [...state.gesprekken.values()].flatMap((gesprek) =>
    themaIdsOf(state, gesprek)
      .filter((themaId) => state.runs.get(runKey(gesprek.id, themaId))?.anonymous)
      .map((themaId) => ({ sitting: sittingOf(state, gesprek), themaId })),
  )
  const pseudonyms: string[] = []
  for (const { sitting, themaId } of themas) {
    const key = await keys.peek(sitting)
    if (key !== null) pseudonyms.push(pseudonymOf(key, person, themaId))
  }
  return pseudonyms
}

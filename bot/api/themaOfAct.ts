import { z } from 'zod'
import type { ThemaOfAct } from '../anonymous/actAtThema.ts'

const give = z.looseObject({ gesprekId: z.string(), themaId: z.string() })
const withdraw = z.looseObject({ antwoordId: z.string() })

/** How an act that somebody does in a thema for oneself is told from all others (spec G15). */
export interface SelfAct {
  thema: ThemaOfAct
  onlyDuring: boolean
}

/** Null for every other act, and for an input that is none: what is wrong with it the action says. */
export function selfActOf(action: string, input: unknown): SelfAct | null {
  if (action === 'antwoord.give') {
    const { data } = give.safeParse(input)
    return data === undefined ? null : { thema: () => data, onlyDuring: false }
  }
  if (action === 'antwoord.withdraw') {
    const { data } = withdraw.safeParse(input)
    return data === undefined
      ? null
      : { thema: (state) => state.antwoorden.get(data.antwoordId) ?? null, onlyDuring: true }
  }
  return null
}

import { useMemo } from 'react'
import type { AntwoordView } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'

export interface MyAnswers {
  /** What counts, or waits to be taken in, by vraag. */
  kept: ReadonlyMap<string, AntwoordView>
  /** What came after its thema closed, by vraag. */
  late: ReadonlyMap<string, AntwoordView>
}

/** One's own answers in a gesprek. */
export function useMyAnswers(gesprekId: string): MyAnswers {
  const all = useEntities('antwoord')
  return useMemo(() => {
    const kept = new Map<string, AntwoordView>()
    const late = new Map<string, AntwoordView>()
    for (const antwoord of all.values()) {
      if (!antwoord.mine || antwoord.gesprekId !== gesprekId || antwoord.withdrawn) continue
      const pile = antwoord.status === 'nagekomen' ? late : kept
      pile.set(antwoord.vraagId, antwoord)
    }
    return { kept, late }
  }, [all, gesprekId])
}

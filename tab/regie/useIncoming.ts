import { useMemo } from 'react'
import type { AntwoordView } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'

export interface IncomingAnswer {
  antwoord: AntwoordView
  /** Which vraag of its thema, counted from one; 0 when the leidraad no longer has it. */
  vraag: number
  /** The thema that had closed already when this came. */
  lateFor: string | null
}

interface Incoming {
  /** Of the open thema, and late or unconfirmed ones of any thema, newest first. */
  answers: readonly IncomingAnswer[]
  /** How many answers that count each vraag of the open thema has. */
  perVraag: ReadonlyMap<string, number>
  /** People who wrote something in the open thema. */
  wrote: ReadonlySet<string>
}

export function useIncoming({ gesprek, course, open }: GesprekScene): Incoming {
  const antwoorden = useEntities('antwoord')
  const openId = open?.thema.id ?? null
  const { themas, afsluiting } = course
  return useMemo(() => {
    const all = [...themas, afsluiting]
    const perVraag = new Map<string, number>()
    const wrote = new Set<string>()
    const answers: IncomingAnswer[] = []
    for (const antwoord of antwoorden.values()) {
      if (antwoord.gesprekId !== gesprek.id || antwoord.withdrawn) continue
      const here = antwoord.themaId === openId
      if (here && antwoord.status === 'geldig' && !antwoord.aside) {
        perVraag.set(antwoord.vraagId, (perVraag.get(antwoord.vraagId) ?? 0) + 1)
        if (antwoord.person) wrote.add(antwoord.person.id)
      }
      if (!here && antwoord.status === 'geldig') continue
      const thema = all.find(({ id }) => id === antwoord.themaId)
      const vraag = thema?.vragen.findIndex(({ id }) => id === antwoord.vraagId) ?? -1
      const late = antwoord.status === 'nagekomen'
      answers.push({ antwoord, vraag: vraag + 1, lateFor: late ? (thema?.titel ?? '') : null })
    }
    // Anonymous answers all have the same time; the one that came last is the newest.
    answers.reverse().sort((a, b) => b.antwoord.place - a.antwoord.place)
    return { answers, perVraag, wrote }
  }, [antwoorden, gesprek.id, openId, themas, afsluiting])
}

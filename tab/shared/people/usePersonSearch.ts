import { useEffect, useState } from 'react'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import type { People } from './usePeople.ts'

/** Somebody who types goes on within this time, ms. */
const PAUSE = 250
/** Fewer letters than this name half the school. */
const LETTERS = 2

interface Found {
  people: readonly FoundPerson[]
  searching: boolean
}

/** Who answers to these words: of those who are known at once, of the school a moment later. */
export function usePersonSearch({ known, searches, search }: People, query: string): Found {
  const words = query.trim()
  const [found, setFound] = useState<{ words: string; people: readonly FoundPerson[] }>({
    words: '',
    people: [],
  })
  const asking = searches && words.length >= LETTERS
  useEffect(() => {
    if (!asking) return
    const newer = new AbortController()
    const timer = setTimeout(() => {
      search(words, newer.signal).then(
        (people) => setFound({ words, people: people.toSorted((a, b) => a.name.localeCompare(b.name)) }),
        // Newer words have been typed.
        () => {},
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      newer.abort()
    }
  }, [asking, words, search])

  const wanted = words.toLowerCase()
  const matching = (known ?? []).filter(({ name, mail }) =>
    `${name} ${mail ?? ''}`.toLowerCase().includes(wanted),
  )
  const current = asking && found.words === words ? found.people : []
  const atHand = new Set(matching.map(({ id }) => id))
  return {
    // Who comes in later stands below: nothing moves under somebody's hands.
    people: [...matching, ...current.filter(({ id }) => !atHand.has(id))],
    searching: asking && found.words !== words,
  }
}

import { useEffect, useState } from 'react'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import type { People } from './usePeople.ts'

/** Debounce of the search while typing, ms. */
const PAUSE = 250
/** Shortest query to search the school with, in characters. */
const LETTERS = 2

interface Found {
  people: readonly FoundPerson[]
  searching: boolean
}

/** People who match these words: known people at once, people of the school after the search. */
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
        // Outdated by newer words.
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
    // Later results go below, so that nothing moves while a person is choosing.
    people: [...matching, ...current.filter(({ id }) => !atHand.has(id))],
    searching: asking && found.words !== words,
  }
}

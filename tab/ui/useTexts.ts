import { createContext, useContext } from 'react'
import { type Texts, textsOf } from './texts/index.ts'

export const TextsContext = createContext<Texts>(textsOf.nl)

/** Every word of the tab in the reader's language. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}

import { useMemo } from 'react'
import { useContent } from '../live/useContent.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { shortThema } from '../ui/names.ts'
import type { NoteTitles } from './noteTitles.ts'
import type { Choosable } from './useEntryChoices.ts'

/** Titles of thema's, labels and addressees, and the lists to choose them from. */
export function useNoteTitles({ course, gesprek }: GesprekScene): {
  titles: NoteTitles
  choosable: Choosable
} {
  const { content } = useContent()
  const { themas, afsluiting } = course
  const { deelnemers } = gesprek
  return useMemo(() => {
    const labels = content?.labels ?? []
    const whom = content?.aanWie ?? []
    const titleIn = (list: readonly { id: string; titel: string }[], id: string): string =>
      list.find((item) => item.id === id)?.titel ?? id
    return {
      titles: {
        thema(id) {
          const thema = themas.find((one) => one.id === id)
          return thema ? shortThema(thema) : afsluiting.titel
        },
        label: (id) => titleIn(labels, id),
        whom: (id) => titleIn(whom, id),
      },
      choosable: {
        people: deelnemers,
        labels: labels.map(({ id, titel }) => ({ id, name: titel })),
        whom: whom.map(({ id, titel }) => ({ id, name: titel })),
      },
    }
  }, [content, themas, afsluiting, deelnemers])
}

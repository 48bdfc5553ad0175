import { useEffect, useState } from 'react'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'

/**
 * The thema on screen: the one in the address, else the open one. When another thema opens, the screen follows, unless
 * the former one holds unsent text; then it stays and says that another thema is open.
 */
export function useShownThema(
  scene: GesprekScene,
  asked: string | null,
  hasUnsent: (themaId: string) => boolean,
) {
  const { gesprek, course, open } = scene
  const [chosen, setChosen] = useState(asked)
  useEffect(() => setChosen(asked), [asked])
  const openId = gesprek.openThemaId
  const [followed, setFollowed] = useState(openId ?? lastOpened(course.runs))

  if (openId !== null && openId !== followed && (followed === null || !hasUnsent(followed)))
    setFollowed(openId)

  const shownId = chosen ?? followed
  const thema = [...course.themas, course.afsluiting].find(({ id }) => id === shownId) ?? null
  return {
    thema,
    run: thema ? course.runs.get(thema.id) : undefined,
    /** Another thema is on the table than the one that is shown. */
    elsewhere: open && open.thema.id !== shownId ? open.thema : null,
    show: (themaId: string) => {
      setChosen(themaId === openId ? null : themaId)
      if (themaId === openId) setFollowed(themaId)
    },
  }
}

function lastOpened(runs: GesprekScene['course']['runs']): string | null {
  return [...runs.values()].toSorted((a, b) => b.openedAt - a.openedAt)[0]?.themaId ?? null
}

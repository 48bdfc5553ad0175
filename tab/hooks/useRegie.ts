import { useState } from 'react'
import type { Thema } from '../../bot/protocol/view.ts'
import { newId } from '../connection/newId.ts'
import { useAction } from './useAction.ts'
import { useAttempt } from './useAttempt.ts'
import type { GesprekScene } from './useGesprek.ts'
import { useTexts } from './useTexts.ts'
import { useUndo } from './useUndo.ts'

/** A second press this soon after opening a thema was meant for the first. */
const settles = 1_000

/** Everything the gespreksleider does with a gesprek, with the way back and what went wrong. */
export function useRegie({ gesprek, open }: GesprekScene) {
  const t = useTexts().regie
  const act = useAction()
  const { attempt, busy, error } = useAttempt()
  const { undo, offer, forget } = useUndo()
  const [settling, setSettling] = useState(false)
  const gesprekId = gesprek.id

  const openThema = async (thema: Thema): Promise<void> => {
    if (settling) return
    const former = open?.thema.id ?? null
    setSettling(true)
    const done = await attempt(() => act('thema.open', { gesprekId, themaId: thema.id }))
    setTimeout(() => setSettling(false), settles)
    if (!done) return
    offer(t.opened, () =>
      former === null
        ? act('thema.close', { gesprekId, themaId: thema.id })
        : act('thema.open', { gesprekId, themaId: former }),
    )
  }
  const takeBack = async (): Promise<void> => {
    if (undo === null) return
    forget()
    await attempt(undo.run)
  }
  return {
    attempt,
    busy,
    settling,
    error,
    undo,
    takeBack,
    openThema,
    start: () => attempt(() => act('gesprek.start', { gesprekId })),
    end: () => attempt(() => act('gesprek.end', { gesprekId })),
    close: (themaId: string) => attempt(() => act('thema.close', { gesprekId, themaId })),
    warn: (themaId: string) => attempt(() => act('thema.warn', { gesprekId, themaId })),
    accept: (personId: string) => attempt(() => act('deelnemer.accept', { gesprekId, personId })),
    markHeard: (themaId: string, personId: string, heard: boolean) =>
      attempt(() => act('deelnemer.heard', { gesprekId, themaId, personId, heard })),
    setAside: (antwoordId: string, aside: boolean) =>
      attempt(() => act('antwoord.setAside', { antwoordId, aside })),
    include: (antwoordId: string) => attempt(() => act('antwoord.include', { antwoordId })),
    summarise: (text: string) =>
      attempt(() => act('samenvatting.post', { gesprekId, text, notitieId: newId('n') })),
  }
}

export type RegieActs = ReturnType<typeof useRegie>

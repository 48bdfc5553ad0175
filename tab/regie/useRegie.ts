import { useState } from 'react'
import type { Thema } from '../../bot/protocol/view.ts'
import { underNewId } from '../live/newId.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { useUndo } from '../ui/useUndo.ts'
import { useTexts } from './useTexts.ts'

/** A second press this soon after opening a thema was meant for the first. */
const settles = 1_000

/** Every act of the gespreksleider in a gesprek, with its undo and its error. */
export function useRegie({ gesprek, open }: GesprekScene) {
  const t = useTexts().regie
  const act = useAction()
  const { attempt, busy, error } = useAttempt()
  const { undo, offer, clear } = useUndo()
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
  const say = async (says: string, work: Promise<boolean>): Promise<boolean> => {
    const done = await work
    if (done) offer(says, null)
    return done
  }
  const takeBack = async (): Promise<void> => {
    if (undo === null || undo.run === null) return
    clear()
    await attempt(undo.run)
  }
  /** An undo that was offered before belongs to an earlier part of the gesprek. */
  const turn = (name: 'gesprek.start' | 'gesprek.end'): Promise<boolean> => {
    clear()
    return attempt(() => act(name, { gesprekId }))
  }
  return {
    attempt,
    busy,
    settling,
    error,
    undo,
    takeBack,
    /** Something that was done beside the gesprek. */
    tell: (says: string) => offer(says, null),
    openThema,
    start: () => turn('gesprek.start'),
    end: () => turn('gesprek.end'),
    unlink: () => {
      clear()
      return say(
        t.unlinked,
        attempt(() => act('gesprek.unlink', { gesprekId })),
      )
    },
    close: async (themaId: string): Promise<void> => {
      if (await attempt(() => act('thema.close', { gesprekId, themaId })))
        offer(t.closedThema, () => act('thema.open', { gesprekId, themaId }))
    },
    warn: (themaId: string) =>
      say(
        t.warned,
        attempt(() => act('thema.warn', { gesprekId, themaId })),
      ),
    retryDelivery: () => attempt(() => act('delivery.retry', { gesprekId })),
    accept: (personId: string) => attempt(() => act('deelnemer.accept', { gesprekId, personId })),
    markHeard: (themaId: string, personId: string, heard: boolean) =>
      attempt(() => act('deelnemer.markHeard', { gesprekId, themaId, personId, heard })),
    setAside: (antwoordId: string, aside: boolean) =>
      attempt(() => act('antwoord.setAside', { antwoordId, aside })),
    include: (antwoordId: string) => attempt(() => act('antwoord.include', { antwoordId })),
    summarise: (text: string) =>
      say(
        t.posted,
        attempt(() =>
          underNewId('n', `samenvatting/${gesprekId}`, text, (notitieId) =>
            act('samenvatting.post', { gesprekId, text, notitieId }),
          ),
        ),
      ),
  }
}

export type RegieActs = ReturnType<typeof useRegie>

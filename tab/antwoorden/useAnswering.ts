import { useEffect, useState } from 'react'
import type { Thema } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import type { Drafts } from './useDrafts.ts'
import type { MyAnswers } from './useMyAnswers.ts'

export interface JustSent {
  text: string
  at: number
  late: boolean
}

/** Sending what was written in one thema; a draft goes only after the server has it. */
export function useAnswering(
  gesprekId: string,
  thema: Thema,
  drafts: Drafts,
  { kept, late }: MyAnswers,
  isLate: boolean,
) {
  const act = useAction()
  const { attempt, busy, error } = useAttempt()
  /** Shown as kept until the answer itself comes back over the stream. */
  const [justSent, setJustSent] = useState<ReadonlyMap<string, JustSent>>(new Map())
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set())
  const pile = isLate ? late : kept

  // The answer may come back over the stream before the reply to the one who sent it.
  useEffect(() => {
    const waiting = [...justSent].filter(
      ([vraagId, { text }]) => kept.get(vraagId)?.text !== text && late.get(vraagId)?.text !== text,
    )
    if (waiting.length < justSent.size) setJustSent(new Map(waiting))
  }, [kept, late, justSent])

  const unsent = thema.vragen.flatMap(({ id }) => {
    const text = drafts.of(id)?.text.trim() ?? ''
    return text === '' || text === pile.get(id)?.text || text === kept.get(id)?.text
      ? []
      : [{ vraagId: id, text }]
  })

  const send = async (): Promise<boolean> => {
    const typed = new Map(unsent.map(({ vraagId }) => [vraagId, drafts.of(vraagId)?.text]))
    let late = false
    const done = await attempt(async () => {
      const reply = await act('antwoord.give', {
        gesprekId,
        themaId: thema.id,
        answers: unsent,
        edits: true,
      })
      late = reply.status === 'nagekomen'
    })
    if (!done) return false
    const at = Date.now()
    setJustSent(
      (now) =>
        new Map([...now, ...unsent.map(({ vraagId, text }) => [vraagId, { text, at, late }] as const)]),
    )
    for (const { vraagId } of unsent) drafts.clear(vraagId, typed.get(vraagId))
    setWithdrawn(new Set())
    return true
  }

  /** The words come back into the field, so that withdrawing is not losing. */
  const withdraw = async (vraagId: string): Promise<void> => {
    const antwoord = kept.get(vraagId)
    if (!antwoord) return
    const done = await attempt(() => act('antwoord.withdraw', { antwoordId: antwoord.id }))
    if (!done) return
    if (drafts.of(vraagId) === undefined) drafts.write(vraagId, { text: antwoord.text, base: 0 })
    setWithdrawn((now) => new Set(now).add(vraagId))
  }
  return { busy, error, unsent, justSent, withdrawn, send, withdraw }
}

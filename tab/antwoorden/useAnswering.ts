import { useContext, useEffect, useMemo, useState } from 'react'
import type { Thema } from '../../bot/protocol/view.ts'
import { ApiError } from '../live/apiError.ts'
import { currentOutbox } from '../live/currentOutbox.ts'
import type { OutboxError, OutboxItem } from '../live/outboxItem.ts'
import { useOutboxItems, useSend } from '../live/useOutbox.ts'
import { RondeContext } from '../live/useRonde.ts'
import { ANTWOORD_MAX, charactersOver } from '../ui/textLimits.ts'
import { backInDraft } from './backInDraft.ts'
import type { Draft, Drafts } from './useDrafts.ts'
import type { MyAnswers } from './useMyAnswers.ts'

type Give = Extract<OutboxItem, { action: 'antwoord.give' }>

/** An answer that the server has not confirmed. */
export interface Pending {
  /** Why the last attempt to send it failed; null while the first one runs. */
  error: OutboxError | null
}

const isGive = (item: OutboxItem): item is Give => item.action === 'antwoord.give'

/**
 * Sends what was written in one thema. The words move from the draft into the outbox, and back into the draft when the
 * server refuses them. An anonymous act is not stored on the device, so there the draft stays until it is confirmed.
 */
export function useAnswering(
  gesprekId: string,
  thema: Thema,
  drafts: Drafts,
  { kept, late }: MyAnswers,
  { isLate, anonymous }: { isLate: boolean; anonymous: boolean },
) {
  const ronde = useContext(RondeContext)
  const send = useSend()
  const items = useOutboxItems()
  const [error, setError] = useState<ApiError | null>(null)
  /** Request ids of acts sent from this screen and not yet confirmed. */
  const [inFlight, setInFlight] = useState<readonly string[]>([])
  const [confirmed, setConfirmed] = useState(0)
  /** Ids of withdrawn answers by vraag, to say so at the words that came back into the field. */
  const [withdrawn, setWithdrawn] = useState<ReadonlyMap<string, string>>(new Map())

  const here = useMemo(() => items.filter((item) => item.ronde === ronde), [items, ronde])
  const given = useMemo(
    () =>
      here.filter(isGive).filter(({ input }) => input.gesprekId === gesprekId && input.themaId === thema.id),
    [here, gesprekId, thema.id],
  )
  const pending = useMemo(() => {
    const found = new Map<string, Pending>()
    for (const { state, input, error } of given)
      if (state === 'waiting') for (const { vraagId } of input.answers) found.set(vraagId, { error })
    return found
  }, [given])
  /** The text in the field, without the words that are being sent. */
  const draftOf = (vraagId: string): Draft | undefined => {
    const draft = drafts.of(vraagId)
    const sent = given.some(
      ({ state, input }) =>
        state === 'waiting' &&
        input.answers.some((answer) => answer.vraagId === vraagId && answer.text === draft?.text.trim()),
    )
    return sent ? undefined : draft
  }
  const withdrawing = new Set(
    here.flatMap((item) => (item.action === 'antwoord.withdraw' ? [item.input.antwoordId] : [])),
  )

  useEffect(() => {
    const back = new Map<string, Draft>()
    const refused: string[] = []
    for (const item of here) {
      const own =
        item.action === 'antwoord.withdraw' && [...withdrawn.values()].includes(item.input.antwoordId)
      if (item.state !== 'refused' || item.error === null || !(own || given.some((give) => give === item)))
        continue
      if (isGive(item))
        for (const answer of item.input.answers) {
          const { vraagId } = answer
          back.set(vraagId, backInDraft(back.get(vraagId) ?? drafts.of(vraagId), answer))
        }
      setError(new ApiError(item.error.code, item.error.message, item.error.requestId))
      setInFlight((now) => now.filter((id) => id !== item.requestId))
      refused.push(item.requestId)
    }
    for (const [vraagId, draft] of back) drafts.write(vraagId, draft)
    for (const requestId of refused) currentOutbox().discard(requestId)
  }, [here, given, withdrawn, drafts])

  useEffect(() => {
    const left = inFlight.filter((id) =>
      items.some((item) => item.requestId === id && item.state !== 'confirmed'),
    )
    if (left.length === inFlight.length) return
    setInFlight(left)
    setConfirmed((count) => count + 1)
  }, [items, inFlight])

  const pile = isLate ? late : kept
  const changed = thema.vragen.flatMap(({ id }) => {
    const { text: typed = '', base = 0 } = draftOf(id) ?? {}
    const text = typed.trim()
    return text === '' || text === pile.get(id)?.text || text === kept.get(id)?.text
      ? []
      : [{ vraagId: id, text, baseVersion: base }]
  })

  /** Too long for the server: these stay in their fields until they are shortened. */
  const tooLong = changed.filter(({ text }) => charactersOver(text, ANTWOORD_MAX) > 0)
  const unsent = changed.filter((answer) => !tooLong.includes(answer))

  const sendAll = async (): Promise<void> => {
    setError(null)
    const typed = new Map(unsent.map(({ vraagId }) => [vraagId, drafts.of(vraagId)?.text]))
    const input = { gesprekId, themaId: thema.id, answers: unsent, edits: true }
    const { requestId, stored } = send({ action: 'antwoord.give', input, pageOnly: anonymous })
    setInFlight((now) => [...now, requestId])
    setWithdrawn(new Map())
    // A draft goes only when its words are safe: in the outbox, or at the server.
    await (anonymous ? currentOutbox().confirmed(requestId) : stored)
    for (const [vraagId, text] of typed) drafts.clear(vraagId, text)
  }

  /** The words come back into the field, so that withdrawing is not losing. */
  const withdraw = (vraagId: string): void => {
    const antwoord = kept.get(vraagId)
    if (!antwoord) return
    setError(null)
    send({ action: 'antwoord.withdraw', input: { antwoordId: antwoord.id }, pageOnly: anonymous })
    if (drafts.of(vraagId) === undefined) drafts.write(vraagId, { text: antwoord.text, base: 0 })
    setWithdrawn((now) => new Map(now).set(vraagId, antwoord.id))
  }
  return {
    /** The first attempt to send something runs. */
    busy: given.some(({ state, error }) => state === 'waiting' && error === null),
    error,
    unsent,
    tooLong,
    pending,
    draftOf,
    /** `waiting` until the server has the withdrawal. */
    withdrawalOf: (vraagId: string): 'waiting' | 'done' | null => {
      const id = withdrawn.get(vraagId)
      return id === undefined ? null : withdrawing.has(id) ? 'waiting' : 'done'
    },
    /** How often something sent from here was confirmed. */
    confirmed,
    send: sendAll,
    withdraw,
  }
}

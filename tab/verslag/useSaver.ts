import { useCallback, useContext, useEffect } from 'react'
import { isEmpty, type RichText } from '../../bot/domain/richText.ts'
import { currentOutbox } from '../live/currentOutbox.ts'
import { drafts, readDraft, writeDraft } from '../live/drafts.ts'
import { newId } from '../live/newId.ts'
import type { QueuedAct } from '../live/outboxItem.ts'
import { RondeContext } from '../live/useRonde.ts'
import { wireText } from '../live/wireText.ts'
import { createSaver, type ParagraphSaver } from './paragraphSaver.ts'
import type { Seen } from './verslagLines.ts'

/** Where a paragraph is that the server does not have yet. */
export interface NewPlace {
  themaId: string
  sort: string
}

interface ParagraphDraft {
  gesprekId: string
  paragraphId: string
  base: number
  seen: Seen
  text: RichText
  place: NewPlace | null
}

/** One per paragraph for as long as the page lives, so that it knows the version that its own texts made. */
const savers = new Map<string, ParagraphSaver>()

const placeOf = (ronde: string): string => `verslag/${ronde}`

type WriteAct = Extract<QueuedAct, { action: 'paragraph.write' }>

const writeOf = ({ gesprekId, paragraphId, base, seen, text, place }: ParagraphDraft): WriteAct => ({
  action: 'paragraph.write',
  input: {
    gesprekId,
    paragraphId,
    text: wireText(text),
    base,
    seen,
    rivalId: newId('v'),
    ...(place && { place }),
  },
})

/** Saving of one paragraph while its editor is open; what is typed is on the device at every change. */
export function useSaver(gesprekId: string, paragraphId: string, place: NewPlace | null) {
  const ronde = useContext(RondeContext) ?? ''
  const key = `${placeOf(ronde)}/${paragraphId}`
  const saver = savers.get(key) ?? make()

  function make(): ParagraphSaver {
    const made = createSaver({
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      send(text, base, seen) {
        const outbox = currentOutbox()
        const kept = drafts.read(key)
        const { requestId, stored } = outbox.add(
          ronde,
          writeOf({ gesprekId, paragraphId, base, seen, text, place }),
        )
        void stored.then(() => {
          // Words that were typed since stay.
          if (drafts.read(key) === kept) writeDraft(key, null)
        })
        return outbox.confirmed(requestId)
      },
    })
    savers.set(key, made)
    return made
  }

  useEffect(() => {
    const waiting = currentOutbox()
      .items()
      .filter((item) => item.ronde === ronde && item.state === 'waiting')
      .filter((item) => item.action === 'paragraph.write' && item.input.paragraphId === paragraphId)
      .at(-1)
    const pending =
      waiting?.action === 'paragraph.write'
        ? { base: waiting.input.base, confirmed: currentOutbox().confirmed(waiting.requestId) }
        : undefined
    saver.open(pending)
    const flush = () => document.hidden && saver.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', saver.flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', saver.flush)
    }
  }, [saver, ronde, paragraphId])

  const keep = useCallback(
    (text: RichText, seen: Seen) => {
      const draft: ParagraphDraft = { gesprekId, paragraphId, base: saver.base(), seen, text, place }
      writeDraft(key, draft)
    },
    [saver, key, gesprekId, paragraphId, place],
  )
  const changed = useCallback(
    (text: RichText, version: number, seen: Seen) => {
      saver.changed(text, version, seen)
      keep(text, seen)
    },
    [saver, keep],
  )
  /** Keeps words on the device that do not fit, and so are not sent: after a reload they are shown as not taken. */
  const hold = useCallback(
    (text: RichText, seen: Seen) => {
      saver.flush()
      keep(text, seen)
    },
    [saver, keep],
  )
  return { changed, hold, flush: saver.flush }
}

/** Sends what a former page had not put in the outbox when it was dropped. */
export function useLeftDrafts(gesprekId: string): void {
  const ronde = useContext(RondeContext) ?? ''
  useEffect(() => {
    for (const key of drafts.placesIn(placeOf(ronde))) {
      if (savers.has(key)) continue
      const none: ParagraphDraft = {
        gesprekId: '',
        paragraphId: '',
        base: 0,
        seen: [],
        text: [],
        place: null,
      }
      const draft = readDraft(key, none)
      if (draft.gesprekId !== gesprekId) continue
      if (isEmpty(draft.text)) {
        writeDraft(key, null)
        continue
      }
      void currentOutbox()
        .add(ronde, writeOf(draft))
        .stored.then(() => writeDraft(key, null))
    }
  }, [ronde, gesprekId])
}

import { useCallback, useState } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
import { readDraft, writeDraft } from '../live/drafts.ts'
import type { NoteWords } from '../live/useNoteOutbox.ts'

/** The entry line: words, and what was chosen with them. */
export interface EntryDraft {
  text: string
  speaker: NoteWords['speaker']
  speakerName: string | null
  labels: string[]
  toWhom: string | null
  /** Null follows the thema that is open. */
  tags: string[] | null
}

const empty: EntryDraft = {
  text: '',
  speaker: null,
  speakerName: null,
  labels: [],
  toWhom: null,
  tags: null,
}

const isEmpty = ({ text, speaker, labels, toWhom, tags }: EntryDraft): boolean =>
  text === '' && speaker === null && labels.length === 0 && toWhom === null && tags === null

interface Entry {
  draft: EntryDraft
  editing: NotitieView | null
  /** What was typed before a former note was edited. */
  aside: EntryDraft
}

/**
 * The state of the entry line of one gesprek, kept on the device at every keystroke. While a former note is edited, what
 * was typed waits aside.
 */
export function useNoteEntry(gesprekId: string) {
  const [{ draft, editing, aside }, setEntry] = useState<Entry>(() =>
    readDraft(`noteren/${gesprekId}`, { draft: empty, editing: null, aside: empty }),
  )

  const put = useCallback(
    (entry: Entry) => {
      const { draft, editing } = entry
      writeDraft(`noteren/${gesprekId}`, editing === null && isEmpty(draft) ? null : entry)
      setEntry(entry)
    },
    [gesprekId],
  )
  const write = (part: Partial<EntryDraft>): void => put({ draft: { ...draft, ...part }, editing, aside })

  /** Backspace at the start: the chosen words go one by one, the last one first. */
  const takeLast = (): void => {
    if (draft.toWhom !== null) write({ toWhom: null })
    else if (draft.labels.length > 0) write({ labels: draft.labels.slice(0, -1) })
    else if (draft.speaker !== null) write({ speaker: null, speakerName: null })
  }
  const edit = (notitie: NotitieView): void => {
    const { text, speaker, speakerName, labels, toWhom, tags } = notitie
    const words = { text, speaker, speakerName, labels, toWhom, tags }
    put({ draft: words, editing: notitie, aside: editing === null ? draft : aside })
  }
  const leave = (): void => {
    put({ draft: aside, editing: null, aside: empty })
  }
  const clear = (): void => {
    if (editing !== null) leave()
    else put({ draft: empty, editing: null, aside: empty })
  }
  return { draft, editing, write, takeLast, edit, leave, clear }
}

export type NoteEntry = ReturnType<typeof useNoteEntry>

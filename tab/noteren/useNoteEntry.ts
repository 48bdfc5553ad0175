import { useCallback, useState } from 'react'
import type { NotitieView } from '../../bot/protocol/view.ts'
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

interface Entry {
  draft: EntryDraft
  editing: NotitieView | null
}

/** What was being typed outlives its screen, so that a look at the board costs no words. */
const left = new Map<string, Entry>()

/** The state of the entry line of one gesprek; while a former note is edited, what was typed waits aside. */
export function useNoteEntry(gesprekId: string) {
  const [{ draft, editing }, setEntry] = useState<Entry>(
    () => left.get(gesprekId) ?? { draft: empty, editing: null },
  )
  const [aside, setAside] = useState<EntryDraft>(empty)

  const put = useCallback(
    (entry: Entry) => {
      left.set(gesprekId, entry)
      setEntry(entry)
    },
    [gesprekId],
  )
  const write = (part: Partial<EntryDraft>): void => put({ draft: { ...draft, ...part }, editing })

  /** Backspace at the start: the chosen words go one by one, the last one first. */
  const takeLast = (): void => {
    if (draft.toWhom !== null) write({ toWhom: null })
    else if (draft.labels.length > 0) write({ labels: draft.labels.slice(0, -1) })
    else if (draft.speaker !== null) write({ speaker: null, speakerName: null })
  }
  const edit = (notitie: NotitieView): void => {
    if (editing === null) setAside(draft)
    const { text, speaker, speakerName, labels, toWhom, tags } = notitie
    put({ draft: { text, speaker, speakerName, labels, toWhom, tags }, editing: notitie })
  }
  const leave = (): void => {
    put({ draft: aside, editing: null })
    setAside(empty)
  }
  const clear = (): void => {
    if (editing !== null) leave()
    else put({ draft: empty, editing: null })
  }
  return { draft, editing, write, takeLast, edit, leave, clear }
}

export type NoteEntry = ReturnType<typeof useNoteEntry>

import { useState } from 'react'
import type { Choice } from './Chooser.tsx'
import { activeAmong, fits, type Trigger, triggerAt, withoutTrigger } from './noteTrigger.ts'
import type { NoteEntry } from './useNoteEntry.ts'
import { useTexts } from './useTexts.ts'

export interface Named {
  id: string
  name: string
}

export interface Choosable {
  /** Null where a note takes no speaker. */
  people: readonly Named[] | null
  labels: readonly Named[]
  whom: readonly Named[]
}

/** What `@`, `#` and `>` offer for what was typed behind them, and which one is next to be taken. */
export function useEntryChoices({ draft, write }: NoteEntry, choosable: Choosable) {
  const t = useTexts().noteren
  const [caret, setCaret] = useState(0)
  /** Null until letters or arrows choose one: a bare `>` at the end of a note is text. */
  const [moved, setMoved] = useState<number | null>(null)
  /** Esc leaves what was typed; the same key is not asked about again. */
  const [dismissed, setDismissed] = useState<number | null>(null)
  const found = triggerAt(draft.text, caret)
  const trigger = found && found.from !== dismissed ? found : null

  const moveCaret = (position: number): void => {
    setCaret(position)
    setMoved(null)
    if (triggerAt(draft.text, position)?.from !== dismissed) setDismissed(null)
  }
  const take = (part: Partial<NoteEntry['draft']>, { from }: Trigger): void => {
    if (found === null) return
    write({ ...part, text: withoutTrigger(draft.text, found) })
    setCaret(from)
    setMoved(null)
  }
  const choices: Choice[] = trigger === null ? [] : choicesFor(trigger)
  const active = activeAmong(choices.length, trigger?.asks ?? '', moved)
  return {
    trigger,
    choices,
    active,
    /** Arrows go round; the first press chooses the first or the last. */
    step(by: 1 | -1): void {
      const from = active ?? (by === 1 ? -1 : choices.length)
      setMoved((from + by + choices.length) % choices.length)
    },
    moveCaret,
    dismiss: () => setDismissed(trigger?.from ?? null),
  }

  function choicesFor(asked: Trigger): Choice[] {
    const matching = (all: readonly Named[]) => all.filter(({ name }) => fits(name, asked.asks))
    if (asked.kind === 'label')
      return matching(choosable.labels).map(({ id, name }) => ({
        id,
        says: name,
        pick: () => take({ labels: [...new Set([...draft.labels, id])] }, asked),
      }))
    if (asked.kind === 'whom')
      return matching(choosable.whom).map(({ id, name }) => ({
        id,
        says: name,
        pick: () => take({ toWhom: id }, asked),
      }))
    if (choosable.people === null) return []
    const people = matching(choosable.people).map(({ id, name }) => ({
      id,
      says: name,
      pick: () => take({ speaker: { personId: id }, speakerName: name }, asked),
    }))
    const { asks } = asked
    if (asks.length < 2 || people.length > 0) return people
    return [
      {
        id: asks,
        says: t.other(asks),
        pick: () => take({ speaker: { name: asks }, speakerName: asks }, asked),
      },
    ]
  }
}

export type EntryChoices = ReturnType<typeof useEntryChoices>

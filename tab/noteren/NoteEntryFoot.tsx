import { useRef } from 'react'
import { takesSpeaker } from '../shared/gesprek/anonymous.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { firstNameOf } from '../ui/names.ts'
import type { Chip } from './EntryChips.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EditingLine } from './EntryRemarks.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import type { NoteTitles } from './noteTitles.ts'
import { type TriggerKind, triggerKeys } from './noteTrigger.ts'
import { ThemaKeys } from './ThemaKeys.tsx'
import { type Choosable, useEntryChoices } from './useEntryChoices.ts'
import type { NoteEntry } from './useNoteEntry.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  scene: GesprekScene
  entry: NoteEntry
  choosable: Choosable
  titles: NoteTitles
  onKeep: () => void
  onFormer: () => void
}

/** The entry line with all that can be chosen for the note. */
export function NoteEntryFoot({
  scene: { course, gesprek, groep },
  entry,
  choosable,
  titles,
  onKeep,
  onFormer,
}: Props) {
  const t = useTexts().noteren
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, editing, write } = entry
  const chosen = draft.tags ?? (gesprek.openThemaId === null ? [] : [gesprek.openThemaId])
  const named = takesSpeaker(groep, chosen)
  const choices = useEntryChoices(entry, named ? choosable : { ...choosable, people: null })

  const { speakerName, labels, toWhom } = draft
  const chips: Chip[] = []
  if (named && speakerName !== null) {
    const takeOff = () => write({ speaker: null, speakerName: null })
    chips.push({ id: 'who', says: firstNameOf(speakerName), isWho: true, takeOff })
  }
  for (const label of labels) {
    const takeOff = () => write({ labels: labels.filter((id) => id !== label) })
    chips.push({ id: label, says: titles.label(label), isWho: false, takeOff })
  }
  if (toWhom !== null) {
    const takeOff = () => write({ toWhom: null })
    chips.push({ id: 'whom', says: t.toWhom(titles.whom(toWhom)), isWho: false, takeOff })
  }

  const focus = (): void => field.current?.focus()
  const chooseThema = (themaId: string): void => {
    write({ tags: chosen.includes(themaId) ? chosen.filter((id) => id !== themaId) : [themaId] })
    focus()
  }
  const trigger = (kind: TriggerKind): void => {
    const text = `${draft.text === '' || /\s$/.test(draft.text) ? draft.text : `${draft.text} `}${triggerKeys[kind]}`
    write({ text })
    focus()
    choices.moved(text.length)
  }
  return (
    <>
      {editing && <EditingLine at={editing.at} onLeave={entry.leave} />}
      <ThemaKeys themas={course.themas} chosen={chosen} onChoose={chooseThema} />
      <EntryLine
        text={draft.text}
        chips={chips}
        choices={choices}
        chooserName={choices.trigger ? t.choose[choices.trigger.kind] : ''}
        field={field}
        onText={(text) => write({ text })}
        keys={{
          keep: onKeep,
          former: onFormer,
          escape: () => editing && entry.leave(),
          takeLast: entry.takeLast,
          thema(place) {
            const thema = course.themas[place]
            if (thema) chooseThema(thema.id)
          },
        }}
      />
      <KeyHelp
        onTrigger={trigger}
        onFormer={() => {
          onFormer()
          focus()
        }}
      />
    </>
  )
}

import { Button } from '@fluentui/react-components'
import { useId, useRef } from 'react'
import { mayNameSpeaker } from '../live/asNoted.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { firstNameOf } from '../ui/names.ts'
import { TooLong } from '../ui/TooLong.tsx'
import { charactersOver, NOTITIE_MAX, splitText } from '../ui/textLimits.ts'
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
  onKeepParts: (parts: readonly string[]) => void
  /** How often the person tried to store a text that is too long. */
  attempts: number
  onFormer: () => void
}

/** The entry line with all that can be chosen for the note. */
export function NoteEntryFoot({
  scene: { course, gesprek, groep },
  entry,
  choosable,
  titles,
  onKeep,
  onKeepParts,
  attempts,
  onFormer,
}: Props) {
  const t = useTexts().noteren
  const tooLongId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, editing, write } = entry
  const chosen = draft.tags ?? (gesprek.openThemaId === null ? [] : [gesprek.openThemaId])
  const named = mayNameSpeaker(groep, chosen)
  const themas = [...course.themas, course.afsluiting]
  const tooLong = charactersOver(draft.text, NOTITIE_MAX) > 0
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
    choices.moveCaret(text.length)
  }
  return (
    <>
      {editing && <EditingLine at={editing.at} onLeave={entry.leave} />}
      <TooLong id={tooLongId} text={draft.text} max={NOTITIE_MAX} attempts={attempts}>
        {tooLong && editing === null && (
          <KeepParts
            text={draft.text}
            onKeep={(parts) => {
              onKeepParts(parts)
              focus()
            }}
          />
        )}
      </TooLong>
      <ThemaKeys themas={themas} afsluiting={course.afsluiting.id} chosen={chosen} onChoose={chooseThema} />
      <EntryLine
        text={draft.text}
        chips={chips}
        choices={choices}
        chooserName={choices.trigger ? t.choose[choices.trigger.kind] : ''}
        field={field}
        remarkId={tooLong ? tooLongId : null}
        onText={(text) => write({ text })}
        keys={{
          keep: onKeep,
          former: onFormer,
          escape: () => editing && entry.leave(),
          takeLast: entry.takeLast,
          thema(digit) {
            const thema = digit === 0 ? course.afsluiting : course.themas[digit - 1]
            if (thema) chooseThema(thema.id)
          },
          stepThema(by) {
            const at = themas.findLastIndex(({ id }) => chosen.includes(id))
            const thema = themas[at === -1 && by === -1 ? themas.length - 1 : at + by]
            if (thema) write({ tags: [thema.id] })
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

/** Stores a long text as several notes, only when the person asks. */
function KeepParts({ text, onKeep }: { text: string; onKeep: (parts: readonly string[]) => void }) {
  const t = useTexts().noteren
  const parts = splitText(text, NOTITIE_MAX)
  return <Button onClick={() => onKeep(parts)}>{t.keepParts(parts.length)}</Button>
}

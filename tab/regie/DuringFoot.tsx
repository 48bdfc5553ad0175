import { useNoteOutbox } from '../live/useNoteOutbox.ts'
import { go } from '../routes.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { Waiting } from '../shared/waiting/Waiting.tsx'
import { BusyLine } from '../ui/BusyLine.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Primary } from '../ui/Primary.tsx'
import { UndoLine } from '../ui/UndoLine.tsx'
import { OutgoingNotes } from './OutgoingNotes.tsx'
import { QuickNote } from './QuickNote.tsx'
import { SummaryComposer } from './SummaryComposer.tsx'
import type { RegieActs } from './useRegie.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  scene: GesprekScene
  acts: RegieActs
  composing: boolean
  onComposed: () => void
}

export function DuringFoot({ scene, acts, composing, onComposed }: Props) {
  const t = useTexts().regie
  const { ronde, gesprek, course, open, next, leads } = scene
  const { outgoing, add, retry, discard } = useNoteOutbox(gesprek.id)
  if (composing)
    return (
      <SummaryComposer
        gesprekId={gesprek.id}
        linked={gesprek.linked}
        busy={acts.busy}
        error={acts.error}
        onCancel={onComposed}
        onPost={async (text) => {
          const posted = await acts.summarise(text)
          if (posted) onComposed()
          return posted
        }}
      />
    )
  const toClosing = next?.id === course.afsluiting.id
  return (
    <>
      {acts.error && <ErrorNote error={acts.error} />}
      <BusyLine busy={acts.busy} />
      <Waiting isShown={({ requestId }) => outgoing.some(({ key }) => key === requestId)} />
      <OutgoingNotes notes={outgoing} onRetry={retry} onDiscard={discard} />
      {acts.undo && <UndoLine says={acts.undo.says} onUndo={acts.undo.run && (() => void acts.takeBack())} />}
      <QuickNote
        place={gesprek.id}
        onNote={(text) =>
          add({
            gesprekId: gesprek.id,
            text,
            tags: open === null ? [] : [open.thema.id],
            labels: [],
            speaker: null,
            speakerName: null,
            toWhom: null,
          })
        }
      />
      {!leads && (
        <Primary
          says={t.toNoteren}
          busy={false}
          hint={t.notesOnly}
          onPress={() => go({ screen: 'noteren', ronde: ronde.id, gesprek: gesprek.id })}
        />
      )}
      {leads && next && (
        <Primary
          says={toClosing ? t.toClosing : t.nextThema}
          busy={acts.settling}
          onPress={() => void acts.openThema(next)}
        />
      )}
      {leads && !next && (
        <Primary says={t.endGesprek} busy={acts.busy || acts.settling} onPress={() => void acts.end()} />
      )}
    </>
  )
}

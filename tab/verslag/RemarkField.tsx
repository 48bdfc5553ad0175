import { underNewId } from '../live/newId.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { AnswerField } from './AnswerField.tsx'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import type { Line } from './verslagLines.ts'

/** A new remark about a paragraph, between those who write the verslag. */
export function RemarkField({ line, onDone }: { line: Line; onDone: () => void }) {
  const t = useTexts().verslag.opmerking
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const { verslag } = useScene()
  return (
    <div>
      <AnswerField
        label={t.add}
        place={`opmerking/${line.id}`}
        says={t.save}
        busy={busy}
        onSend={(text) =>
          attempt(async () => {
            await underNewId('o', line.id, text, (opmerkingId) =>
              act('opmerking.make', { gesprekId: verslag.id, opmerkingId, paragraphId: line.id, text }),
            )
            onDone()
          })
        }
        onClose={onDone}
      />
      {error && <ErrorNote error={error} />}
    </div>
  )
}

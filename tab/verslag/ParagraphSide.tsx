import type { CorrectieView, OpmerkingView } from '../../bot/protocol/view.ts'
import { CorrectieCard } from './CorrectieCard.tsx'
import { OpmerkingCard } from './OpmerkingCard.tsx'
import { RemarkField } from './RemarkField.tsx'
import { SettledMark } from './SettledMark.tsx'
import { useSideStyles } from './sideStyles.ts'
import { useScene } from './useVerslag.ts'
import type { Line } from './verslagLines.ts'

interface Props {
  line: Line
  correcties: readonly CorrectieView[]
  opmerkingen: readonly OpmerkingView[]
  /** Whether a remark is being written. */
  writing: boolean
  onWritten(): void
}

/** What others say about a paragraph, beside it; on a narrow screen under it. */
export function ParagraphSide({ line, correcties, opmerkingen, writing, onWritten }: Props) {
  const styles = useSideStyles()
  const { verslag } = useScene()
  const isSettled = verslag.status === 'vastgesteld'
  const remarks = isSettled ? [] : opmerkingen
  if (correcties.length + remarks.length === 0 && !writing) return null
  return (
    <div className={styles.side}>
      {correcties.map((correctie) =>
        isSettled ? (
          <SettledMark key={correctie.id} correctie={correctie} />
        ) : (
          <CorrectieCard key={correctie.id} correctie={correctie} line={line} />
        ),
      )}
      {remarks.map((opmerking) => (
        <OpmerkingCard key={opmerking.id} opmerking={opmerking} />
      ))}
      {writing && <RemarkField line={line} onDone={onWritten} />}
    </div>
  )
}

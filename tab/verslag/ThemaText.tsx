import { AddRegular, NoteRegular } from '@fluentui/react-icons'
import { CheckThema } from './CheckThema.tsx'
import { CorrectieCard } from './CorrectieCard.tsx'
import { FreshRow } from './FreshRow.tsx'
import { ParagraphRow } from './ParagraphRow.tsx'
import { SettledMark } from './SettledMark.tsx'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { drawerParts, type ThemaLines } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

interface Props {
  thema: ThemaLines
  /** Whether there is a column beside the text. */
  beside: boolean
  onDrawer: (() => void) | null
  onChoose(themaId: string): void
}

/** One thema of the verslag: its paragraphs with what rests under and what is said beside them. */
export function ThemaText({ thema, beside, onDrawer, onChoose }: Props) {
  const { verslag: t, format } = useTexts()
  const styles = useVerslagStyles()
  const desk = useDesk()
  const { verslag, scene, sources, editable, missing } = useScene()
  const { themaId, titel, lines, discussed } = thema
  const run = scene.course.runs.get(themaId)
  const used = lines.reduce((sum, line) => sum + line.sources.length, 0)
  const left = drawerParts(verslag.drawer, themaId, sources).here.length
  const span = run?.closedAt ? t.span(format.time(run.openedAt), format.time(run.closedAt)) : ''
  const isSettled = verslag.status === 'vastgesteld'
  return (
    <section className={styles.themaPart} aria-label={titel} id={`thema-${themaId}`}>
      <h2 className={styles.themaTitle}>{titel}</h2>
      <p className={styles.quiet}>
        {discussed
          ? [span, !isSettled && used + left > 0 && t.notities(used + left)]
              .filter((part) => part !== '' && part !== false)
              .join(', ')
          : t.notDiscussed}
      </p>
      {discussed && lines.length === 0 && <p className={styles.line}>{t.nothingHere}</p>}
      {lines.map((line, at) =>
        // One that is new keeps its first editor for as long as it is written in.
        line.id === desk.fresh?.id ? null : (
          <ParagraphRow key={line.id} line={line} place={at + 1} isFirst={at === 0} beside={beside} />
        ),
      )}
      {desk.fresh?.themaId === themaId && <FreshRow fresh={desk.fresh} />}
      {(missing.get(themaId) ?? []).map((correctie) => (
        <div key={correctie.id} className={styles.part}>
          {isSettled ? (
            <SettledMark correctie={correctie} />
          ) : (
            <CorrectieCard correctie={correctie} line={null} />
          )}
        </div>
      ))}
      {editable && (
        <div className={styles.foot}>
          <button type="button" className={styles.act} onClick={() => desk.add(themaId)}>
            <AddRegular aria-hidden fontSize={20} />
            {t.newParagraph}
          </button>
          {left > 0 && onDrawer !== null && (
            <button type="button" className={styles.act} onClick={onDrawer}>
              <NoteRegular aria-hidden fontSize={20} />
              {t.inDrawer(left)}
            </button>
          )}
        </div>
      )}
      {verslag.status === 'nakijken' && discussed && <CheckThema thema={thema} onChoose={onChoose} />}
    </section>
  )
}

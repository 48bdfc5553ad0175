import type { CorrectieView } from '../../bot/protocol/view.ts'
import { CorrectieCard } from './CorrectieCard.tsx'
import { SettledMark } from './SettledMark.tsx'
import { useSideStyles } from './sideStyles.ts'
import { useScene } from './useVerslag.ts'
import { useVerslagStyles } from './verslagStyles.ts'

interface Props {
  says: string
  correcties: readonly CorrectieView[]
}

/** Correcties that have no paragraph to stand beside: they stand on top. */
export function AboutAll({ says, correcties }: Props) {
  const styles = useVerslagStyles()
  const sideStyles = useSideStyles()
  const { verslag } = useScene()
  if (correcties.length === 0) return null
  const isSettled = verslag.status === 'vastgesteld'
  return (
    <section className={styles.about} aria-label={says}>
      <h2 className={styles.partHead}>{says}</h2>
      <div className={sideStyles.side}>
        {correcties.map((correctie) =>
          isSettled ? (
            <SettledMark key={correctie.id} correctie={correctie} />
          ) : (
            <CorrectieCard key={correctie.id} correctie={correctie} line={null} />
          ),
        )}
      </div>
    </section>
  )
}

import { useCardStyles } from './cardStyles.ts'
import { useTexts } from './useTexts.ts'
import type { CardTrouble } from './useTroubles.ts'

/** Shows on the card why its last act was refused, and what was typed. */
export function CardProblem({ trouble, onClose }: { trouble: CardTrouble; onClose: () => void }) {
  const styles = useCardStyles()
  const t = useTexts()
  const { error, typed, retry } = trouble
  return (
    <div className={styles.trouble} role="alert">
      {error.message ? `${error.message} ` : ''}
      {t.bord.rolledBack}
      {typed && (
        <div>
          <bdi>{typed.text}</bdi>
        </div>
      )}
      <div className={styles.troubleActions}>
        <button type="button" onClick={retry}>
          {t.common.retry}
        </button>
        <button type="button" onClick={onClose}>
          {t.common.close}
        </button>
      </div>
    </div>
  )
}

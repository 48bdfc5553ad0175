import { useCardStyles } from './cardStyles.ts'
import type { CardTrouble } from './usePatches.ts'
import { useTexts } from './useTexts.ts'

/** Why the last act on a card did not happen, on the card itself. */
export function CardProblem({ trouble, onClose }: { trouble: CardTrouble; onClose: () => void }) {
  const styles = useCardStyles()
  const t = useTexts()
  const { error, retry } = trouble
  const why =
    error.code === 'unsure'
      ? t.errors.unsureTitle
      : error.code === 'offline'
        ? t.errors.offlineAct
        : error.message
  return (
    <div className={styles.trouble} role="alert">
      {why ? `${why} ` : ''}
      {t.bord.rolledBack}
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

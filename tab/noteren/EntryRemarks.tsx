import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons'
import type { Outgoing } from '../live/useNoteOutbox.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '20px', lineHeight: 1, flexShrink: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  button: { minWidth: 0, minHeight: '32px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
})

interface WaitingProps {
  outgoing: readonly Outgoing[]
  lostSince: number | null
}

/** Says how many notes wait; disappears when none do. */
export function WaitingLine({ outgoing, lostSince }: WaitingProps) {
  const t = useTexts()
  const styles = useStyles()
  const waiting = outgoing.filter(({ state, error }) => state === 'waiting' && error !== null).length
  const refused = outgoing.filter(({ state }) => state === 'refused').length
  if (waiting + refused === 0 && lostSince === null) return null
  return (
    <p className={styles.root} role="status">
      <span className={styles.icon} aria-hidden>
        <CloudOffRegular />
      </span>
      <span>
        {lostSince !== null && (
          <span className={styles.strong}>{t.noteren.noConnection(t.format.time(lostSince))} </span>
        )}
        {waiting > 0 && t.noteren.waitingCount(waiting)}
        {waiting === 0 && lostSince !== null && t.noteren.goOn}
        {refused > 0 && ` ${t.noteren.refusedCount(refused)}`}
      </span>
    </p>
  )
}

/** Shown while a former note is edited in the entry line, with a button to stop editing. */
export function EditingLine({ at, onLeave }: { at: number; onLeave: () => void }) {
  const t = useTexts()
  const styles = useStyles()
  return (
    <p className={styles.root} role="status">
      {t.noteren.editing(t.format.time(at))}
      <Button appearance="transparent" className={styles.button} onClick={onLeave}>
        {t.noteren.leave}
      </Button>
    </p>
  )
}

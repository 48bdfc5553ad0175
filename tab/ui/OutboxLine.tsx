import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 1 },
  button: { minWidth: 0, minHeight: '32px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
})

interface Props {
  waiting: number
  refused: number
  durable: boolean
  expired: number
  onDismissExpired: () => void
}

/** Says what waits in the outbox. Renders nothing when everything arrived. */
export function OutboxLine({ waiting, refused, durable, expired, onDismissExpired }: Props) {
  const t = useTexts().common.outbox
  const styles = useStyles()
  if (waiting + refused + expired === 0 && durable) return null
  const says = [
    waiting > 0 && t.waiting(waiting),
    !durable && t.pageOnly,
    refused > 0 && t.refused(refused),
    expired > 0 && t.expired(expired),
  ]
  return (
    <div className={styles.root} role="status">
      <span className={styles.icon} aria-hidden>
        <CloudOffRegular />
      </span>
      <div>
        {says.filter((line) => line !== false).join(' ')}
        {expired > 0 && (
          <Button appearance="transparent" className={styles.button} onClick={onDismissExpired}>
            {t.understood}
          </Button>
        )}
      </div>
    </div>
  )
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '480px', alignItems: 'flex-start' },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  action: { marginTop: '16px' },
})

/** Nothing here yet: what will be, and the one thing to do. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

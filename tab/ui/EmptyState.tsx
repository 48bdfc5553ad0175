import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '480px', alignItems: 'flex-start' },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  action: { marginTop: '16px' },
})

interface Props {
  title: string
  text: string
  action?: ReactNode
  /** True inside a screen that has its own heading. */
  within?: boolean
}

/** Shown when there is no content yet: says what will be here, and offers one action. */
export function EmptyState({ title, text, action, within = false }: Props) {
  const styles = useStyles()
  const Head = within ? 'h3' : 'h1'
  return (
    <div className={styles.root}>
      <Head className={styles.title}>{title}</Head>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

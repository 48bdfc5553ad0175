import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100dvh', color: tokens.colorNeutralForeground1 },
  inner: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '880px',
    margin: '0 auto',
    padding: '0 16px',
    '@media (min-width: 768px)': { padding: '0 32px' },
  },
  head: { paddingTop: '16px', paddingBottom: '8px', '@media (min-width: 768px)': { paddingTop: '24px' } },
  foot: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorTransparentStroke}`,
    paddingBlock: '12px',
  },
})

interface Props {
  head: ReactNode
  foot: ReactNode
  children: ReactNode
}

/** Header and entry line stay fixed; the list of notes scrolls between them. */
export function Sheet({ head, foot, children }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <div className={styles.inner}>{head}</div>
      </header>
      {children}
      <footer className={styles.foot}>
        <div className={styles.inner}>{foot}</div>
      </footer>
    </div>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { SMALL } from './styles.ts'

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
  foot: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorTransparentStroke}`,
    paddingBlock: '12px',
    [SMALL]: { paddingBlock: '4px 8px' },
  },
})

interface Props {
  foot: ReactNode
  children: ReactNode
}

/** The entry line stays fixed; the notes scroll above it. */
export function Sheet({ foot, children }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {children}
      <footer className={styles.foot}>
        <div className={styles.inner}>{foot}</div>
      </footer>
    </div>
  )
}

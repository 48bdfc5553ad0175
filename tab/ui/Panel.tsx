import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    maxWidth: '520px',
    margin: '0 auto',
    color: tokens.colorNeutralForeground1,
  },
  head: { padding: '12px 16px 0', '@media (min-width: 768px)': { paddingTop: '32px' } },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
  },
  name: { ...typographyStyles.subtitle2, margin: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  middle: {
    // Positions visually hidden text inside, which would lengthen the page otherwise.
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '24px 16px 32px',
    display: 'flex',
    flexDirection: 'column',
    gap: '28px',
    '> *': { flexShrink: 0 },
    maskImage: 'linear-gradient(to bottom, black calc(100% - 28px), transparent)',
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '0 16px 16px',
    '@media (min-width: 768px)': { paddingBottom: '32px' },
  },
})

interface Props {
  name: string
  menu: ReactNode
  strip?: ReactNode
  foot: ReactNode
  /** Subject of the middle; a change scrolls it back to the top. */
  about: string
  children: ReactNode
}

/** Fixed head and foot; the middle scrolls, with a soft edge. */
export function Panel({ name, menu, strip, foot, about, children }: Props) {
  const styles = useStyles()
  const middle = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of subject scrolls
  useEffect(() => middle.current?.scrollTo(0, 0), [about])
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <div className={styles.bar}>
          <h1 className={styles.name}>{name}</h1>
          {menu}
        </div>
        {strip}
      </header>
      <main ref={middle} className={styles.middle}>
        {children}
      </main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  )
}

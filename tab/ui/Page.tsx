import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '24px 16px 40px',
    '@media (min-width: 768px)': { padding: '40px 32px 72px' },
  },
})

/** A centred page of reading width. */
export function Page({ children }: { children: ReactNode }) {
  return <main className={useStyles().root}>{children}</main>
}

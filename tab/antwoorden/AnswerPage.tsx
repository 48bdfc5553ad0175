import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '600px',
    margin: '0 auto',
    padding: '24px 16px 40px',
    // While a person types, our own code keeps the field in place (useSteadyField).
    ':has(textarea:focus)': { overflowAnchor: 'none' },
    '@media (min-width: 360px)': { paddingInline: '20px' },
    '@media (min-width: 768px)': { padding: '40px 32px 72px' },
  },
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    ':not(:empty)': { marginBottom: '24px' },
  },
})

/** Narrow on any screen: one thing at a time, made for a phone. */
export function AnswerPage({ children }: { children: ReactNode }) {
  return <main className={useStyles().root}>{children}</main>
}

/** What people need to know before they begin; shown first. */
export function AnswerNotes({ children }: { children: ReactNode }) {
  return <div className={useStyles().notes}>{children}</div>
}

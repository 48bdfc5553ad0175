import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ApiError } from '../live/apiError.ts'
import { Note } from './Note.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  number: { color: tokens.colorNeutralForeground3, userSelect: 'all' },
})

interface Props {
  error: ApiError
  onRetry?: () => void
  retrySays?: string
  /** True when this replaces a whole screen. */
  heading?: boolean
  /** The failed call only read, so no words can be lost. */
  reading?: boolean
  children?: ReactNode
}

/** Says in place what failed, what is still stored, and what the person can do. */
export function ErrorNote({ error, onRetry, retrySays, reading = false, heading = false, children }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const title = error.code === 'unsure' ? t.errors.unsureTitle : t.errors.title
  const noToken = error.code === 'no-token' || error.code === 'token-late'
  const text =
    error.code === 'offline'
      ? reading
        ? t.errors.offlineRead
        : t.errors.offlineAct
      : noToken
        ? t.common.teams.noToken.text
        : error.message || (error.code === 'unsure' ? t.errors.unsure : t.errors.unknown)
  const retry = onRetry ?? (noToken ? () => window.location.reload() : undefined)
  return (
    <Note
      role="alert"
      title={title}
      heading={heading}
      actions={
        retry && (
          <Button appearance="transparent" onClick={retry}>
            {retrySays ?? t.common.retry}
          </Button>
        )
      }
    >
      {text}
      {error.requestId && error.code === 'fault' && (
        <span className={styles.number}> {t.errors.request(error.requestId)}</span>
      )}
      {children}
    </Note>
  )
}

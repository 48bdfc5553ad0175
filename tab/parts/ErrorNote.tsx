import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ApiError } from '../connection/apiError.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { Note } from './Note.tsx'

const useStyles = makeStyles({
  number: { color: tokens.colorNeutralForeground3, userSelect: 'all' },
})

interface Props {
  error: ApiError
  onRetry?: () => void
  children?: ReactNode
}

/** What happened, what is kept and what can be done, in the place where it happened. */
export function ErrorNote({ error, onRetry, children }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const title = error.code === 'unsure' ? t.errors.unsureTitle : t.errors.title
  const text = error.code === 'offline' ? t.errors.offlineAct : error.message || t.errors.unknown
  return (
    <Note
      role="alert"
      title={title}
      actions={
        onRetry && (
          <Button appearance="transparent" onClick={onRetry}>
            {t.common.retry}
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

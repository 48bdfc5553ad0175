import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useStepStyles } from '../ui/stepStyles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  title: string
  text: string
  keptAt: number | null
  filled: boolean
  /** Why one cannot go on yet. */
  missing?: string
  action: string
  onBack: (() => void) | null
  onNext(): void
  children: ReactNode
}

/** One step of a new ronde. Enter in any field goes to the next step. */
export function Step({ title, text, keptAt, filled, missing, action, onBack, onNext, children }: Props) {
  const styles = useStepStyles()
  const t = useTexts()
  const head = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another step
  useEffect(() => {
    if (!first.current) head.current?.focus()
    first.current = false
  }, [title])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (filled) onNext()
      }}
    >
      <h1 ref={head} tabIndex={-1} className={styles.title} style={{ outline: 'none' }}>
        {title}
      </h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>
        <span className={styles.quiet} role="status">
          {!filled && missing ? missing : keptAt !== null ? t.nieuw.kept(t.format.time(keptAt)) : ''}
        </span>
        <span className={styles.buttons}>
          {onBack && (
            <Button size="large" appearance="subtle" onClick={onBack}>
              {t.nieuw.previous}
            </Button>
          )}
          <Button size="large" appearance="primary" type="submit" disabledFocusable={!filled}>
            {action}
          </Button>
        </span>
      </div>
    </form>
  )
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useAttempt } from '../live/useAttempt.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

interface Props {
  /** The button that opens the dialog. */
  opener: ReactElement
  title: string
  /** What goes and what stays, a paragraph each. */
  texts: readonly string[]
  /** Says that it cannot be undone. */
  forever: string
  /** Label of the field, with what must be typed. */
  label: string
  /** Label of the button that does it. */
  confirm: string
  mayConfirm(typed: string): boolean
  act(typed: string): Promise<unknown>
  onDone(): void
}

/** Confirms an act that cannot be undone: it says what goes and what stays, and has a name typed. */
export function TypeToConfirm(props: Props) {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const [typed, setTyped] = useState('')
  const { busy, error, attempt, clearError } = useAttempt()
  const confirm = async () => {
    if (await attempt(() => props.act(typed))) props.onDone()
  }
  const reset = () => {
    setTyped('')
    clearError()
  }
  return (
    <Dialog modalType="alert" onOpenChange={reset}>
      <DialogTrigger disableButtonEnhancement>{props.opener}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            {props.texts.map((text) => (
              <p key={text} className={styles.text}>
                {text}
              </p>
            ))}
            <p className={styles.text}>
              <strong>{props.forever}</strong>
            </p>
            <Field label={props.label}>
              <Input
                appearance="filled-darker"
                value={typed}
                autoComplete="off"
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
            {error && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{common.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={busy || !props.mayConfirm(typed)} onClick={confirm}>
              {props.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

interface Props {
  title: string
  /** What the button says; null when it cannot be done now. */
  does: string | null
  onDo(): Promise<unknown>
  onClose(): void
  children: ReactNode
}

/** A question before something that others notice. It says why it failed, and stays open then. */
export function ActDialog({ title, does, onDo, onClose, children }: Props) {
  const { common } = useTexts()
  const { busy, error, attempt } = useAttempt()
  const press = async (): Promise<void> => {
    if (await attempt(onDo)) onClose()
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {error && <ErrorNote error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{does === null ? common.close : common.cancel}</Button>
            {does !== null && (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void press()}>
                {does}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

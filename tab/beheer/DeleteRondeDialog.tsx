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
import { useState } from 'react'
import type { BeheerRonde } from '../../bot/protocol/beheer.ts'
import { actWithRetry } from '../live/act.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

/** Deletes a whole ronde, after naming what goes and what stays, and having its title typed (X3.r). */
export function DeleteRondeDialog({ ronde, onDeleted }: { ronde: BeheerRonde; onDeleted(): void }) {
  const styles = usePrivacyStyles()
  const { common, beheer } = useTexts()
  const t = beheer.deleting
  const [typed, setTyped] = useState('')
  const { busy, error, attempt, clearError } = useAttempt()
  const deleteIt = async () => {
    if (await attempt(() => actWithRetry('ronde.delete', ronde.id, { title: typed }))) onDeleted()
  }
  const reset = () => {
    setTyped('')
    clearError()
  }
  return (
    <Dialog modalType="alert" onOpenChange={reset}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" aria-label={t.openFor(ronde.title)}>
          {t.open}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.title(ronde.title)}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>
              {t.goes(ronde.gesprekken.total, ronde.counts.antwoorden, ronde.counts.notities)}
            </p>
            <p className={styles.text}>{t.stays}</p>
            <p className={styles.text}>{t.takeFirst}</p>
            <p className={styles.text}>
              <strong>{t.forever}</strong>
            </p>
            <Field label={t.typeTitle(ronde.title)}>
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
            <Button appearance="primary" disabled={busy || typed.trim() === ''} onClick={deleteIt}>
              {t.now}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

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
import type { PersonRef } from '../../bot/protocol/view.ts'
import { actWithRetry } from '../live/act.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

/** Confirms an erasure, with what goes and what stays: it cannot be undone. */
export function EraseDialog({ person, onErased }: { person: PersonRef; onErased(): void }) {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const t = useTexts().people
  const [typed, setTyped] = useState('')
  const { busy, error, attempt, clearError } = useAttempt()
  const erase = async () => {
    if (await attempt(() => actWithRetry('erasure.start', null, { personId: person.id }))) onErased()
  }
  const forgetAll = () => {
    setTyped('')
    clearError()
  }
  return (
    <Dialog modalType="alert" onOpenChange={forgetAll}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{t.erase}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.eraseTitle(person.name)}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{t.eraseGoes}</p>
            <p className={styles.text}>{t.eraseStays}</p>
            <p className={styles.text}>
              <strong>{t.eraseForever}</strong>
            </p>
            <Field label={t.typeName(person.name)}>
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
            <Button appearance="primary" disabled={busy || !isSame(typed, person.name)} onClick={erase}>
              {t.eraseNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const isSame = (typed: string, name: string): boolean =>
  typed.trim().localeCompare(name.trim(), undefined, { sensitivity: 'base' }) === 0

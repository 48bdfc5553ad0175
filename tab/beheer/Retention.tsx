import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { BeheerRonde } from '../../bot/protocol/beheer.ts'
import { actWithRetry } from '../live/act.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

/** The bounds of `retention.set` (X4). */
const SHORTEST = 1
const LONGEST = 24

/** How long words are kept after publication. */
export function Retention({ ronde, onDone }: { ronde: BeheerRonde; onDone(months: number): Promise<void> }) {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const t = useTexts().beheer
  const [typed, setTyped] = useState(String(ronde.retentionMonths))
  const months = Number(typed)
  const allowed = Number.isInteger(months) && months >= SHORTEST && months <= LONGEST
  const { busy, error, attempt } = useAttempt()
  const save = async () => {
    if (await attempt(() => actWithRetry('retention.set', ronde.id, { months }))) await onDone(months)
  }
  return (
    <div className={styles.editor}>
      <Field className={styles.field} label={t.retentionLabel} hint={t.retentionHint}>
        <Input
          type="number"
          className={styles.months}
          appearance="filled-darker"
          min={SHORTEST}
          max={LONGEST}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {error && <ErrorNote error={error} />}
      <Button appearance="primary" disabledFocusable={busy || !allowed} onClick={save}>
        {common.save}
      </Button>
    </div>
  )
}

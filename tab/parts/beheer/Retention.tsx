import { Button, Field, SpinButton } from '@fluentui/react-components'
import { useState } from 'react'
import type { BeheerRonde } from '../../../bot/protocol/beheer.ts'
import { actSurely } from '../../connection/act.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { usePrivacyTexts } from '../../hooks/usePrivacyTexts.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { usePrivacyStyles } from './privacyStyles.ts'

/** The bounds of `ronde.retain` (spec X4). */
const SHORTEST = 1
const LONGEST = 24

/** How long words are kept after publication. */
export function Retention({ ronde, onDone }: { ronde: BeheerRonde; onDone(months: number): Promise<void> }) {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const t = usePrivacyTexts().beheer
  const [months, setMonths] = useState(ronde.retentionMonths)
  const { busy, error, attempt } = useAttempt()
  const save = async () => {
    if (await attempt(() => actSurely('ronde.retain', ronde.id, { months }))) await onDone(months)
  }
  return (
    <div className={styles.editor}>
      <Field label={t.retentionLabel} hint={t.retentionHint}>
        <SpinButton
          value={months}
          min={SHORTEST}
          max={LONGEST}
          appearance="filled-darker"
          onChange={(_, { value, displayValue }) => {
            const chosen = value ?? Number(displayValue)
            if (Number.isInteger(chosen) && chosen >= SHORTEST && chosen <= LONGEST) setMonths(chosen)
          }}
        />
      </Field>
      {error && <ErrorNote error={error} />}
      <Button appearance="primary" disabled={busy} onClick={save}>
        {common.save}
      </Button>
    </div>
  )
}

import { Button, Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { RondePhase } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { phaseOrder } from '../ui/RondePhase.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useFocusFold } from './useFocusFold.ts'
import { useTexts } from './useTexts.ts'

/** The step to the next phase, asked twice: there is no way back. */
export function NextPhase({ phase }: { phase: RondePhase }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const [asking, setAsking] = useState(false)
  const { opener, inside } = useFocusFold<HTMLDivElement, HTMLFieldSetElement>(asking)
  const next = phaseOrder[phaseOrder.indexOf(phase) + 1]
  if (next === undefined) return null
  const name = t.method.phases[next].toLowerCase()
  const { verder } = t.ronde
  const go = async () => {
    if (await attempt(() => act('ronde.advance', { phase: next }))) setAsking(false)
  }
  if (!asking) {
    return (
      <div ref={opener}>
        <Link as="button" className={styles.press} onClick={() => setAsking(true)}>
          {verder.to(name)}
        </Link>
      </div>
    )
  }
  return (
    <fieldset ref={inside} tabIndex={-1} className={styles.asking}>
      <legend className={styles.roleName}>{verder.sure(name)}</legend>
      <p className={styles.quiet}>{next === 'gepubliceerd' ? verder.published : verder.onlyForward}</p>
      {error && <ErrorNote error={error} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void go()}>
          {verder.to(name)}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {t.common.cancel}
        </Button>
      </div>
    </fieldset>
  )
}

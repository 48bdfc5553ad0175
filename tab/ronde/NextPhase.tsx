import { Button, Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { NextPhaseView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities } from '../live/useEntities.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useFocusFold } from './useFocusFold.ts'
import { useTexts } from './useTexts.ts'

/** The step to the next phase, asked twice: there is no way back. */
export function NextPhase({ next: { phase: next, missing } }: { next: NextPhaseView }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const [asking, setAsking] = useState(false)
  const { opener, inside } = useFocusFold<HTMLDivElement, HTMLFieldSetElement>(asking)
  const name = t.method.phases[next].toLowerCase()
  const { verder } = t.ronde
  const names = new Map([...useEntities('groep').values()].map(({ gesprekId, kort }) => [gesprekId, kort]))
  const go = async () => {
    const despite = missing.map(({ kind }) => kind)
    if (await attempt(() => act('ronde.advance', { phase: next, despite }))) setAsking(false)
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
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.map(({ kind, gesprekIds }) => (
            <li key={kind}>{verder.missing[kind](gesprekIds.map((id) => names.get(id) ?? ''))}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{verder.onlyForward}</p>
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

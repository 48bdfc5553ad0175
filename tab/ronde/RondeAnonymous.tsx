import { Switch } from '@fluentui/react-components'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities } from '../live/useEntities.ts'
import { anonymousPart } from '../shared/gesprek/anonymous.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

/** Sets anonymity for every groep, later ones included (G15); hidden when it can no longer be changed. */
export function RondeAnonymous() {
  const styles = useOverviewStyles()
  const t = useTexts().anoniem
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const groepen = [...useEntities('groep').values()]
  const gesprekken = useEntities('gesprek')
  const whole = groepen.length > 0 && groepen.every((groep) => anonymousPart(groep) === 'all')
  const begun = [...gesprekken.values()].some(({ status }) => status !== 'gepland')
  if (begun) return null
  const set = (anonymous: boolean): void => {
    const input = { groepId: null, themaId: null, anonymous }
    if (!busy) void attempt(() => act('anoniem.set', input))
  }
  return (
    <div className={styles.whole}>
      <Switch label={t.ronde} checked={whole} onChange={(_, { checked }) => set(checked)} />
      {error && <ErrorNote error={error} />}
    </div>
  )
}

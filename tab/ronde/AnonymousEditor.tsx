import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities, useOnly } from '../live/useEntities.ts'
import { anonymousPart, isFew } from '../shared/gesprek/anonymous.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import type { GesprekLine } from './useGesprekken.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '680px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
  // Cancels the margin of the switch, so that its label aligns with the text.
  switches: { marginInlineStart: '-8px' },
  list: { listStyle: 'none', margin: '0 0 0 16px', padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '36px' },
  why: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
})

/** Whether names are kept with the answers of one groep, whole or thema by thema; never after something was promised. */
export function AnonymousEditor({ line: { gesprek, groep } }: { line: GesprekLine }) {
  const styles = useStyles()
  const overview = useOverviewStyles()
  const t = useTexts().anoniem
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const afsluiting = useOnly('ronde')?.afsluiting
  const runs = useEntities('run')
  const part = anonymousPart(groep)
  const themas = [...groep.themas, ...(afsluiting ? [afsluiting] : [])].map(({ id, titel }) => {
    const anonymous = groep.anonymousThemas.includes(id)
    return { id, titel, anonymous, why: whyFixed(t, gesprek, runs.has(`${gesprek.id}/${id}`), anonymous) }
  })
  const set = (themaId: string | null, anonymous: boolean): void => {
    if (!busy) void attempt(() => act('anoniem.set', { groepId: groep.id, themaId, anonymous }))
  }
  const fixed = themas.some(({ anonymous, why }) => why !== null && anonymous === (part === 'all'))

  return (
    <div className={overview.settings}>
      <p className={styles.text}>{t.text}</p>
      <div className={styles.switches}>
        <Switch
          label={t.groep}
          checked={part === 'all'}
          disabled={fixed}
          onChange={(_, { checked }) => set(null, checked)}
        />
        <ul className={styles.list}>
          {themas.map(({ id, titel, anonymous, why }) => (
            <li key={id} className={styles.row}>
              <Switch
                label={titel}
                checked={anonymous}
                disabled={why !== null}
                onChange={(_, { checked }) => set(id, checked)}
              />
              {why && <span className={styles.why}>{why}</span>}
            </li>
          ))}
        </ul>
      </div>
      {error && <ErrorNote error={error} />}
      <p className={styles.text} role="status">
        {part !== 'none' && isFew(gesprek) && t.few}
        {part === 'all' && gesprek.deelnemers.length === 0 && t.unlisted}
      </p>
      <Cards groepId={groep.id} kaarten={groep.kaarten} />
    </div>
  )
}

/** The leidraad posts no cards in a groep that may hold minors; here they can be switched on (V2.d). */
function Cards({ groepId, kaarten }: { groepId: string; kaarten: boolean }) {
  const styles = useStyles()
  const t = useTexts().anoniem
  const act = useAction()
  const { error, attempt } = useAttempt()
  return (
    <div>
      <Switch
        className={styles.switches}
        label={t.cards}
        checked={kaarten}
        onChange={(_, { checked }) => void attempt(() => act('groep.change', { groepId, kaarten: checked }))}
      />
      <p className={styles.text}>{t.cardsHint}</p>
      {error && <ErrorNote error={error} />}
    </div>
  )
}

/** The conditions under which the server would refuse it. */
function whyFixed(
  t: { promised: string; begun: string },
  { status }: GesprekView,
  opened: boolean,
  anonymous: boolean,
): string | null {
  if (opened) return t.promised
  return status !== 'gepland' && anonymous ? t.begun : null
}

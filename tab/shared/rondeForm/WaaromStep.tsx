import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ContentView } from '../../../bot/protocol/content.ts'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { GOAL_MAX, GOALS_MAX, RENEWAL_MAX } from '../../ui/textLimits.ts'
import { OwnReasons } from './OwnReasons.tsx'
import { TextField } from './TextField.tsx'
import type { DraftKeeper } from './useRondeDraft.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  reasons: {
    border: 'none',
    margin: '0 0 0 -8px',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  name: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
  about: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

/** Fields for reasons, goals and the use of the outcome. */
export function WaaromStep({
  content,
  keeper: { draft, change },
  made = false,
}: {
  content: ContentView
  keeper: DraftKeeper
  /** The ronde exists already; its vragen keep naming the former renewal. */
  made?: boolean
}) {
  const styles = useStyles()
  const step = useStepStyles()
  const t = useTexts().form.waarom
  const toggle = (id: string) =>
    change({
      reasons: draft.reasons.includes(id)
        ? draft.reasons.filter((one) => one !== id)
        : [...draft.reasons, id],
    })
  return (
    <>
      <fieldset className={styles.reasons} aria-label={t.reasons}>
        {content.redenen.map((reason) => (
          <Checkbox
            key={reason.id}
            checked={draft.reasons.includes(reason.id)}
            onChange={() => toggle(reason.id)}
            label={
              <span>
                <span className={styles.name}>{reason.titel}</span>
                <span className={styles.about}>{reason.omschrijving}</span>
              </span>
            }
          />
        ))}
      </fieldset>
      <OwnReasons reasons={draft.ownReasons} onChange={(ownReasons) => change({ ownReasons })} />
      <TextField
        long
        max={GOALS_MAX}
        maxLine={GOAL_MAX}
        label={t.goals}
        hint={t.goalsHelp}
        value={draft.goals}
        onChange={(goals) => change({ goals })}
      />
      <div className={step.pair}>
        <TextField
          label={t.forWhom}
          max={GOAL_MAX}
          value={draft.forWhom}
          onChange={(forWhom) => change({ forWhom })}
        />
        <TextField
          label={t.where}
          max={GOAL_MAX}
          value={draft.where}
          onChange={(where) => change({ where })}
        />
      </div>
      <TextField
        label={t.renewal}
        hint={made ? t.renewalMade : t.renewalHelp}
        max={RENEWAL_MAX}
        value={draft.renewal}
        onChange={(renewal) => change({ renewal })}
      />
    </>
  )
}

import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components'
import type { ChatChoice } from '../../bot/protocol/chat.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: '0 -8px' },
  choice: { width: '100%' },
  groep: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  when: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

interface Props {
  choices: readonly ChatChoice[]
  chosen: string | null
  now: number
  onChoose: (gesprekId: string) => void
}

/** Radio buttons, none preselected: the nearest plan is only the likeliest answer. */
export function Choices({ choices, chosen, now, onChoose }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const several = new Set(choices.map(({ rondeId }) => rondeId)).size > 1
  return (
    <RadioGroup
      className={styles.list}
      aria-label={t.koppelen.choices}
      value={chosen ?? ''}
      onChange={(_event, { value }) => onChoose(value)}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.gesprekId}
          className={styles.choice}
          value={choice.gesprekId}
          label={
            <>
              <span className={styles.groep}>
                {t.common.groepTitle(choice.groep.nummer, choice.groep.kort)}
              </span>
              <span className={styles.when}>
                {t.koppelen.parts([whenOf(t, choice.start, now), choice.room])}
              </span>
              {several && <span className={styles.when}>{choice.ronde}</span>}
            </>
          }
        />
      ))}
    </RadioGroup>
  )
}

function whenOf(t: ReturnType<typeof useTexts>, start: string | null, now: number): string {
  if (start === null) return t.koppelen.unplanned
  const time = t.format.time(start)
  const today = new Date(start).toDateString() === new Date(now).toDateString()
  if (today) return t.koppelen.todayAt(time)
  const date = t.format.date(start)
  return t.koppelen.onAt(date.charAt(0).toUpperCase() + date.slice(1), time)
}

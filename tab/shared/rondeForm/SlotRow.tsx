import { Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { charactersOver, NAME_MAX } from '../../ui/textLimits.ts'
import { endOf } from './dayPlan.ts'
import type { DraftSlot } from './rondeDraft.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '4px 12px',
    alignItems: 'center',
    gridTemplateColumns: '1fr 1fr',
    '@media (min-width: 640px)': {
      gridTemplateColumns: 'minmax(120px, 1fr) 152px 128px 80px minmax(96px, 1fr)',
    },
    '& .fui-Input': { minWidth: 0 },
  },
  groep: {
    ...typographyStyles.body1Strong,
    gridColumn: '1 / -1',
    '@media (min-width: 640px)': { gridColumn: 'auto' },
  },
  end: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontWeight: 400,
  },
})

interface Props {
  slot: DraftSlot
  groep: string
  onChange(slot: DraftSlot): void
}

/** Day, time, length and room of the gesprek of one groep. */
export function SlotRow({ slot, groep, onChange }: Props) {
  const styles = useStyles()
  const { common, format, form } = useTexts()
  const t = form.slot
  const over = charactersOver(slot.room, NAME_MAX)
  const end = endOf(slot)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one row of a grid everywhere
    <div role="group" aria-label={groep} className={styles.root}>
      <span className={styles.groep}>
        {groep}
        {end !== '' && <span className={styles.end}>{t.until(end.replace(':', '.'))}</span>}
      </span>
      <Input
        type="date"
        appearance="filled-darker"
        aria-label={t.dayOf(groep)}
        value={slot.day}
        onChange={(_, { value }) => onChange({ ...slot, day: value })}
      />
      <Input
        type="time"
        appearance="filled-darker"
        aria-label={t.startOf(groep)}
        value={slot.start}
        onChange={(_, { value }) => onChange({ ...slot, start: value })}
      />
      <Input
        type="number"
        appearance="filled-darker"
        aria-label={t.minutesOf(groep)}
        min={15}
        max={240}
        step={5}
        value={String(slot.minutes)}
        onChange={(_, { value }) =>
          onChange({ ...slot, minutes: Math.min(240, Math.max(0, Number(value) || 0)) })
        }
        onBlur={() => onChange({ ...slot, minutes: Math.max(15, slot.minutes) })}
      />
      <Field
        {...(over > 0 && {
          validationState: 'warning',
          validationMessage: common.tooLong(format.number(over), format.number(NAME_MAX)),
        })}
      >
        <Input
          appearance="filled-darker"
          aria-label={t.roomOf(groep)}
          placeholder={t.room}
          value={slot.room}
          onChange={(_, { value }) => onChange({ ...slot, room: value })}
        />
      </Field>
    </div>
  )
}

import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { clashes, likelyDay, proposeDay, slotsFor, spansLong } from '../shared/rondeForm/dayPlan.ts'
import { type DraftGroep, type DraftSlot, liveGrants } from '../shared/rondeForm/rondeDraft.ts'
import { SlotRow } from '../shared/rondeForm/SlotRow.tsx'
import type { DraftKeeper } from '../shared/rondeForm/useRondeDraft.ts'
import { useStepStyles } from '../ui/stepStyles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  propose: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px 16px' },
  rows: { display: 'flex', flexDirection: 'column', gap: '16px' },
  later: { marginInlineStart: '-8px' },
})

interface Props {
  me: string
  groepen: readonly DraftGroep[]
  keeper: DraftKeeper
}

/** A proposed schedule of the day, in which every time can be changed. */
export function DagschemaStep({ me, groepen, keeper: { draft, change } }: Props) {
  const styles = useStyles()
  const step = useStepStyles()
  const t = useTexts().nieuw.dagschema
  const [day, setDay] = useState(
    () => draft.slots?.find((slot) => slot.day !== '')?.day ?? likelyDay(new Date()),
  )
  const [start, setStart] = useState(() => draft.slots?.find((slot) => slot.start !== '')?.start ?? '09:00')
  const slots = slotsFor(groepen, draft.slots)
  const nameOf = (sleutel: string) => groepen.find((groep) => groep.sleutel === sleutel)?.kort ?? ''
  const set = (changed: DraftSlot) =>
    change({ slots: slots.map((slot) => (slot.sleutel === changed.sleutel ? changed : slot)) })

  return (
    <>
      <Checkbox
        className={styles.later}
        checked={draft.planLater}
        label={t.later}
        onChange={(_, { checked }) => change({ planLater: checked === true })}
      />
      {!draft.planLater && (
        <>
          <div className={styles.propose}>
            <Field label={t.date} size="large" className={step.label}>
              <Input
                type="date"
                appearance="filled-darker"
                value={day}
                onChange={(_, { value }) => setDay(value)}
              />
            </Field>
            <Field label={t.start} size="large" className={step.label}>
              <Input
                type="time"
                appearance="filled-darker"
                value={start}
                onChange={(_, { value }) => setStart(value)}
              />
            </Field>
            <Button
              size="large"
              disabledFocusable={day === '' || start === ''}
              onClick={() => change({ slots: proposeDay(groepen, day, start) })}
            >
              {t.propose}
            </Button>
          </div>
          <div className={styles.rows}>
            {slots.map((slot) => (
              <SlotRow key={slot.sleutel} slot={slot} groep={nameOf(slot.sleutel)} onChange={set} />
            ))}
          </div>
          <div role="status">
            {clashes(slots, liveGrants(draft, groepen), me).map(({ one, other, who, room }) => (
              <p key={`${one}${other}${who ?? ''}`} className={step.hint}>
                {who === null
                  ? t.overlapRoom(nameOf(one), nameOf(other), room)
                  : t.overlap(nameOf(one), nameOf(other), who)}
              </p>
            ))}
            {spansLong(slots) && <p className={step.hint}>{t.long}</p>}
          </div>
        </>
      )}
    </>
  )
}

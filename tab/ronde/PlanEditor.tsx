import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { GesprekView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { isPlanned, likelyDay, slotAt } from '../shared/rondeForm/dayPlan.ts'
import { SlotRow } from '../shared/rondeForm/SlotRow.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { charactersOver, NAME_MAX } from '../ui/textLimits.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

/** Day, time and room of one gesprek, edited in place. */
export function PlanEditor({
  gesprek,
  groep,
  onDone,
}: {
  gesprek: GesprekView
  groep: string
  onDone(): void
}) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const [slot, setSlot] = useState(() => slotAt(gesprek, likelyDay(new Date())))
  const ready = isPlanned(slot) && charactersOver(slot.room, NAME_MAX) === 0
  const save = async () => {
    if (!ready) return
    const input = {
      gesprekId: gesprek.id,
      start: new Date(`${slot.day}T${slot.start}`).toISOString(),
      minutes: slot.minutes,
      room: slot.room.trim(),
    }
    if (await attempt(() => act('gesprek.plan', input))) onDone()
  }
  return (
    <form
      className={styles.settings}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <SlotRow slot={slot} groep={groep} onChange={setSlot} />
      {error && <ErrorNote error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !ready}>
          {t.common.save}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

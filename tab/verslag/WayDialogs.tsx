import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays, dayOf, deadlineAfter, longDay } from '../../bot/domain/workingDays.ts'
import { useAction } from '../live/useAction.ts'
import { useDraftText } from '../live/useDraftText.ts'
import { useNow } from '../live/useNow.ts'
import { GrowingField } from '../ui/GrowingField.tsx'
import { ActDialog } from './ActDialog.tsx'
import { useDialogStyles } from './dialogStyles.ts'
import { useLeftToDo } from './LeftToDo.tsx'
import { CORRECTION_DAYS } from './phases.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { notYet, silentNames } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

const SAID_MAX = 4_000
const REASON_MAX = 500

export type WayStep = 'send' | 'deadline' | 'withdraw' | 'settle' | 'reopen' | 'handOver'

interface Props {
  step: WayStep
  onClose(): void
}

/** The questions on the way from first draft to settled record. */
export function WayDialog({ step, onClose }: Props) {
  switch (step) {
    case 'send':
      return <SendDialog onClose={onClose} />
    case 'deadline':
      return <DeadlineDialog onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog onClose={onClose} />
    case 'settle':
      return <SettleDialog onClose={onClose} />
    case 'reopen':
      return <ReopenDialog onClose={onClose} />
    case 'handOver':
      return <HandOverDialog onClose={onClose} />
  }
}

type Own = Pick<Props, 'onClose'>

interface DayProps {
  label: string
  day: string
  onChange(day: string): void
  min?: string
  max?: string
  wrong: string | null
}

function DayField({ label, day, onChange, min, max, wrong }: DayProps) {
  return (
    <Field label={label} {...(wrong !== null && { validationMessage: wrong })}>
      <Input
        type="date"
        value={day}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  )
}

/** Says to how many it goes and until when, before it goes (R2.b). */
function SendDialog({ onClose }: Own) {
  const { verslag: texts, format } = useTexts()
  const t = texts.sendDialog
  const styles = useVerslagStyles()
  const dialogStyles = useDialogStyles()
  const act = useAction()
  const { scene, verslag, lines } = useScene()
  const today = dayOf(useNow())
  const [until, setUntil] = useState(() => deadlineAfter(today, CORRECTION_DAYS, []))
  const left = useLeftToDo()
  const names = scene.gesprek.deelnemers.map(({ name }) => name)
  const rivals = notYet(verslag, [...lines.values()]).rivals
  const past = until < today
  if (names.length === 0 || rivals) {
    return (
      <ActDialog title={t.title} does={null} onDo={async () => undefined} onClose={onClose}>
        <p className={dialogStyles.dialogText}>{rivals ? t.rivals : t.no}</p>
      </ActDialog>
    )
  }
  return (
    <ActDialog
      title={t.title}
      does={past ? null : t.do}
      onDo={() => act('verslag.send', { gesprekId: verslag.id, until })}
      onClose={onClose}
    >
      <p className={dialogStyles.dialogText}>
        <strong>{t.to(names.length)}</strong> {!past && t.until(longDay(until, format.lang))}
      </p>
      <DayField
        label={t.untilLabel}
        day={until}
        min={today}
        onChange={setUntil}
        wrong={past ? t.past : null}
      />
      {left.length > 0 && (
        <>
          <p className={styles.line}>{t.left}</p>
          <ul className={dialogStyles.dialogList}>
            {left.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.line}>{t.who(format.list(names))}</p>
    </ActDialog>
  )
}

function DeadlineDialog({ onClose }: Own) {
  const { verslag: texts, format } = useTexts()
  const styles = useDialogStyles()
  const act = useAction()
  const { verslag } = useScene()
  const today = dayOf(useNow())
  const [until, setUntil] = useState(verslag.sent?.until ?? addDays(today, CORRECTION_DAYS))
  const past = until < today
  return (
    <ActDialog
      title={texts.deadlineDialog.title}
      does={past ? null : texts.deadlineDialog.do}
      onDo={() => act('verslag.setDeadline', { gesprekId: verslag.id, until })}
      onClose={onClose}
    >
      {!past && <p className={styles.dialogText}>{texts.sendDialog.until(longDay(until, format.lang))}</p>}
      <DayField
        label={texts.sendDialog.untilLabel}
        day={until}
        min={today}
        onChange={setUntil}
        wrong={past ? texts.sendDialog.past : null}
      />
    </ActDialog>
  )
}

function WithdrawDialog({ onClose }: Own) {
  const t = useTexts().verslag.withdrawDialog
  const act = useAction()
  const { verslag } = useScene()
  return (
    <ActDialog
      title={t.title}
      does={t.do}
      onDo={() => act('verslag.withdraw', { gesprekId: verslag.id })}
      onClose={onClose}
    >
      {t.text}
    </ActDialog>
  )
}

/** Says what is missing, or what settling means; never settles with one press. */
function SettleDialog({ onClose }: Own) {
  const { verslag: texts, format } = useTexts()
  const t = texts.settleDialog
  const styles = useDialogStyles()
  const act = useAction()
  const { verslag, lines } = useScene()
  const { open, silent, rivals } = notYet(verslag, [...lines.values()])
  const until = verslag.sent?.until
  const missing = [
    open > 0 && t.open(open),
    silent.length > 0 && until !== undefined && t.running(longDay(until, format.lang), format.list(silent)),
    rivals && t.rivals,
  ].filter((says) => says !== false)
  if (missing.length > 0) {
    return (
      <ActDialog title={t.title} does={null} onDo={async () => undefined} onClose={onClose}>
        <p className={styles.dialogText}>{t.missing}</p>
        <ul className={styles.dialogList}>
          {missing.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </ActDialog>
    )
  }
  const names = silentNames(verslag)
  const { handedOver } = verslag
  return (
    <ActDialog
      title={t.title}
      does={t.do}
      onDo={() => act('verslag.settle', { gesprekId: verslag.id })}
      onClose={onClose}
    >
      {handedOver !== null && (
        <p className={styles.dialogText}>{t.handed(longDay(handedOver.on, format.lang))}</p>
      )}
      {names.length > 0 && (
        <p className={styles.dialogText}>
          {names.length === 1 ? t.silent(format.list(names)) : t.silentMany(format.list(names))}
        </p>
      )}
      <p className={styles.dialogText}>{t.ready}</p>
    </ActDialog>
  )
}

function ReopenDialog({ onClose }: Own) {
  const t = useTexts().verslag.reopenDialog
  const styles = useDialogStyles()
  const act = useAction()
  const { verslag } = useScene()
  const [reason, setReason, clearReason] = useDraftText(`verslag-versie/${verslag.id}`)
  const may = reason.trim() !== '' && reason.length <= REASON_MAX
  return (
    <ActDialog
      title={t.title}
      does={may ? t.do : null}
      onDo={async () => {
        await act('verslag.reopen', { gesprekId: verslag.id, reason: reason.trim() })
        clearReason(reason)
      }}
      onClose={onClose}
    >
      <p className={styles.dialogText}>{t.text}</p>
      <GrowingField
        label={t.label}
        placeholder={t.label}
        value={reason}
        maxLength={REASON_MAX}
        onChange={setReason}
      />
    </ActDialog>
  )
}

/** For a groep without list or bot: when it was handed over, and what was said (R2.h). */
function HandOverDialog({ onClose }: Own) {
  const t = useTexts().verslag.handOverDialog
  const styles = useVerslagStyles()
  const dialogStyles = useDialogStyles()
  const act = useAction()
  const { verslag } = useScene()
  const today = dayOf(useNow())
  const [on, setOn] = useState(verslag.handedOver?.on ?? today)
  const [draft, setSaid, clearSaid] = useDraftText(`verslag-voorgelegd/${verslag.id}`)
  const said = draft === '' ? (verslag.handedOver?.said ?? '') : draft
  const later = on > today
  return (
    <ActDialog
      title={t.title}
      does={later || said.length > SAID_MAX ? null : t.do}
      onDo={async () => {
        await act('verslag.handOver', { gesprekId: verslag.id, on, said: said.trim() })
        clearSaid(draft)
      }}
      onClose={onClose}
    >
      <p className={dialogStyles.dialogText}>{t.text}</p>
      <DayField label={t.on} day={on} max={today} onChange={setOn} wrong={later ? t.notYet : null} />
      <div className={styles.field}>
        <GrowingField
          label={t.said}
          placeholder={t.said}
          value={said}
          maxLength={SAID_MAX}
          onChange={setSaid}
        />
      </div>
    </ActDialog>
  )
}

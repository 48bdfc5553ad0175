import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { BeheerRonde as BeheerRondeView } from '../../bot/protocol/beheer.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { RondePhase } from '../ui/RondePhase.tsx'
import { DeleteRondeDialog } from './DeleteRondeDialog.tsx'
import { HandOver } from './HandOver.tsx'
import { Retention } from './Retention.tsx'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: BeheerRondeView
  onChanged(): Promise<void>
  onDeleted(): void
}

/** One ronde, and what a Beheerder can do to it. */
export function BeheerRonde({ ronde, onChanged, onDeleted }: Props) {
  const styles = usePrivacyStyles()
  const { format } = useTexts()
  const t = useTexts().beheer
  const [doing, setDoing] = useState<'handOver' | 'retention' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const names = ronde.gespreksleiders.map(({ name, guest }) => (guest ? t.guest(name) : name))
  const toggle = (what: 'handOver' | 'retention') => {
    setDone(null)
    setDoing(doing === what ? null : what)
  }
  const finish = async (says: string) => {
    setDoing(null)
    setDone(says)
    await onChanged()
  }
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name} dir="auto">
          {ronde.title}
        </h2>
        <p className={styles.quiet}>{ronde.school}</p>
        <p className={styles.line}>{names.length > 0 ? t.ledBy(format.list(names)) : t.ledByNobody}</p>
        {ronde.onlyGuestsLead && <p className={styles.line}>{t.onlyGuestsLead}</p>}
        <p className={styles.quiet}>{retentionOf(ronde, t, format.fullDate)}</p>
        <div className={styles.buttons}>
          <Button
            appearance="subtle"
            aria-expanded={doing === 'handOver'}
            aria-label={t.handOverOf(ronde.title)}
            onClick={() => toggle('handOver')}
          >
            {t.handOver}
          </Button>
          {ronde.removedAt === null && (
            <Button
              appearance="subtle"
              aria-expanded={doing === 'retention'}
              aria-label={t.retentionOf(ronde.title)}
              onClick={() => toggle('retention')}
            >
              {t.retention}
            </Button>
          )}
          <DeleteRondeDialog ronde={ronde} onDeleted={onDeleted} />
        </div>
        <p role="status" className={styles.line}>
          {done}
        </p>
      </div>
      <RondePhase phase={ronde.phase} gesprekken={ronde.gesprekken} />
      {doing === 'handOver' && <HandOver ronde={ronde} onDone={(name) => finish(t.handedOver(name))} />}
      {doing === 'retention' && (
        <Retention ronde={ronde} onDone={(months) => finish(t.retentionKept(months))} />
      )}
    </li>
  )
}

type Texts = ReturnType<typeof useTexts>['beheer']

function retentionOf(ronde: BeheerRondeView, t: Texts, date: (at: number) => string): string {
  if (ronde.removedAt !== null) return t.removedOn(date(ronde.removedAt))
  return ronde.removesAt === null ? t.keepsFor(ronde.retentionMonths) : t.removesOn(date(ronde.removesAt))
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Thema, ThemaRunView } from '../../bot/protocol/view.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { BusyLine } from '../ui/BusyLine.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useAnswering } from './useAnswering.ts'
import type { Drafts } from './useDrafts.ts'
import type { MyAnswers } from './useMyAnswers.ts'
import { useTexts } from './useTexts.ts'
import { VraagCard } from './VraagCard.tsx'
import { WhoSees } from './WhoSees.tsx'

/** How many vragen are expanded when the gespreksleider chose none. The others are collapsed, except those with text. */
const shownFirst = 3

const useStyles = makeStyles({
  vragen: { display: 'flex', flexDirection: 'column', gap: '28px' },
  more: {
    alignSelf: 'flex-start',
    minWidth: 0,
    minHeight: '32px',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
  },
  foot: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '32px' },
  send: { minHeight: '40px' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
})

interface Props {
  scene: GesprekScene
  thema: Thema
  run: ThemaRunView
  drafts: Drafts
  mine: MyAnswers
}

/** The vragen of one thema with one's own answers, and one button to send what is new. */
export function ThemaAnswers({ scene: { gesprek, ronde }, thema, run, drafts, mine }: Props) {
  const t = useTexts().antwoorden
  const styles = useStyles()
  const isLate = run.status === 'gesloten' || gesprek.status !== 'bezig'
  const [all, setAll] = useState(false)
  const [writeLate, setWriteLate] = useState(false)
  const [said, setSaid] = useState('')
  const [attempts, setAttempts] = useState(0)
  const answering = useAnswering(gesprek.id, thema, drafts, mine, { isLate, anonymous: run.anonymous })
  const { unsent, tooLong, pending, confirmed } = answering
  useEffect(() => {
    if (confirmed > 0) setSaid(t.sent)
  }, [confirmed, t])
  const nobodys = run.anonymous && gesprek.status === 'klaar'
  const touched = (id: string): boolean =>
    drafts.of(id) !== undefined || mine.kept.has(id) || mine.late.has(id)
  const first = run.shown ?? thema.vragen.slice(0, shownFirst).map(({ id }) => id)
  const vragen = thema.vragen.filter(({ id }) => all || first.includes(id) || touched(id))
  const folded = thema.vragen.length - vragen.length
  const drafting = thema.vragen.some(({ id }) => answering.draftOf(id)?.text)
  const sending = !isLate || writeLate || drafting

  const send = async (): Promise<void> => {
    if (answering.busy) return
    setSaid('')
    if (tooLong.length > 0) setAttempts(attempts + 1)
    if (unsent.length === 0) return setSaid(tooLong.length > 0 ? '' : t.nothing)
    await answering.send()
    setWriteLate(false)
  }

  return (
    <>
      <div className={styles.vragen}>
        {vragen.map((vraag) => (
          <VraagCard
            key={vraag.id}
            vraag={vraag}
            state={{
              kept: mine.kept.get(vraag.id),
              late: mine.late.get(vraag.id),
              draft: answering.draftOf(vraag.id),
              pending: pending.get(vraag.id),
              withdrawal: answering.withdrawalOf(vraag.id),
              writable: !isLate || writeLate,
              isLate,
              timed: !run.anonymous,
              known: !nobodys,
            }}
            attempts={attempts}
            onWrite={(draft) => drafts.write(vraag.id, draft)}
            onLeave={() => drafts.clear(vraag.id)}
            onWithdraw={() => answering.withdraw(vraag.id)}
            onSend={() => void send()}
          />
        ))}
        {folded > 0 && (
          <Button appearance="transparent" className={styles.more} onClick={() => setAll(true)}>
            {t.more(folded)}
          </Button>
        )}
      </div>
      <div className={styles.foot}>
        {answering.error && <ErrorNote error={answering.error} />}
        {isLate && sending && <p className={styles.text}>{nobodys ? t.lateNobodys : t.lateExplained}</p>}
        {sending ? (
          <Button
            appearance="primary"
            className={styles.send}
            aria-disabled={answering.busy}
            onClick={() => void send()}
          >
            {isLate ? t.sendLate : unsent.length > 1 ? t.sendMany : t.send}
          </Button>
        ) : (
          <Button appearance="transparent" className={styles.more} onClick={() => setWriteLate(true)}>
            {t.writeAnyway}
          </Button>
        )}
        <BusyLine busy={answering.busy} />
        {said === t.nothing && unsent.length === 0 && <p className={styles.text}>{said}</p>}
        <VisuallyHidden status>{said}</VisuallyHidden>
        <WhoSees gesprek={gesprek} run={run} months={ronde.retentionMonths} />
      </div>
    </>
  )
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { AntwoordView, Vraag } from '../../bot/protocol/view.ts'
import { AnswerField } from './AnswerField.tsx'
import { KeptAnswer } from './KeptAnswer.tsx'
import type { Pending } from './useAnswering.ts'
import type { Draft } from './useDrafts.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  vraag: { ...typographyStyles.subtitle2, margin: 0, textWrap: 'balance' },
  more: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
  none: { ...typographyStyles.body1, margin: '8px 0 0', color: tokens.colorNeutralForeground3 },
})

export interface AnswerState {
  kept: AntwoordView | undefined
  late: AntwoordView | undefined
  draft: Draft | undefined
  pending: Pending | undefined
  withdrawal: 'waiting' | 'done' | null
  /** Whether to show a field: while the thema is open, or after the person asked to answer late. */
  writable: boolean
  isLate: boolean
  /** False in an anonymous thema: there is no time to show. */
  timed: boolean
  /** False when it is no longer known which answers are this person's (anonymous, after the gesprek). */
  known: boolean
}

interface Props {
  vraag: Vraag
  state: AnswerState
  /** How often the person tried to send a text that is too long. */
  attempts: number
  onWrite: (draft: Draft) => void
  onLeave: () => void
  onWithdraw: () => void
  onSend: () => void
}

/** One vraag with one's own answer, or the field for it. */
export function VraagCard({ vraag, state, attempts, onWrite, onLeave, onWithdraw, onSend }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const { kept, late, draft, pending, withdrawal, writable, isLate, timed, known } = state
  const [asked, setAsked] = useState(false)
  // A late answer is a new text: the existing answer is read-only.
  const base = isLate ? late : kept
  const editing = draft !== undefined
  const overtaken = editing && base && base.version !== draft.base && base.text !== draft.text

  const says = (at: number, late: boolean): string => {
    if (!timed) return late ? t.antwoorden.keptLate : t.antwoorden.kept
    const time = t.format.time(at)
    return late ? t.antwoorden.lateAt(time) : t.antwoorden.keptAt(time)
  }
  const saysOf = ({ status, changedAt }: AntwoordView): string =>
    status === 'onbevestigd' ? t.antwoorden.waits : says(changedAt, status === 'nagekomen')
  const edit = (): void => {
    setAsked(true)
    onWrite({ text: base?.text ?? '', base: base?.version ?? 0 })
  }
  const draftSays =
    withdrawal !== null
      ? withdrawal === 'done'
        ? t.antwoorden.withdrawn
        : t.antwoorden.withdrawing
      : draft?.text
        ? t.antwoorden.draft
        : null

  return (
    <section aria-label={vraag.tekst}>
      <h2 className={styles.vraag}>{vraag.tekst}</h2>
      {vraag.deelvragen && <p className={styles.more}>{vraag.deelvragen.join('; ')}</p>}
      {vraag.toelichting && <p className={styles.more}>{vraag.toelichting}</p>}
      {isLate && kept && <KeptAnswer vraag={vraag.tekst} text={kept.text} says={saysOf(kept)} />}
      {!isLate && late && <KeptAnswer vraag={vraag.tekst} text={late.text} says={saysOf(late)} />}
      {base && !editing && (
        <KeptAnswer
          vraag={vraag.tekst}
          text={base.text}
          says={pending ? (pending.error ? t.antwoorden.waiting : t.antwoorden.saving) : saysOf(base)}
          pending={pending}
          onEdit={writable || !isLate ? edit : undefined}
          onWithdraw={kept && !isLate && !pending ? onWithdraw : undefined}
        />
      )}
      {known && !base && !editing && !writable && !kept && (
        <p className={styles.none}>{t.antwoorden.noAnswer}</p>
      )}
      {overtaken && <p className={styles.more}>{t.antwoorden.meanwhile(base.text)}</p>}
      {(editing || (writable && !base)) && (
        <AnswerField
          vraag={vraag.tekst}
          text={draft?.text ?? ''}
          says={draftSays}
          autoFocus={asked && editing}
          onWrite={(text) =>
            text === '' && !base ? onLeave() : onWrite({ text, base: draft?.base ?? base?.version ?? 0 })
          }
          onLeave={editing && base ? onLeave : undefined}
          attempts={attempts}
          onSend={onSend}
        />
      )}
    </section>
  )
}

import { CheckmarkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { OpmerkingView } from '../../bot/protocol/view.ts'
import { underNewId } from '../live/newId.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Initials } from '../ui/Initials.tsx'
import { firstNameOf } from '../ui/names.ts'
import { AnswerField } from './AnswerField.tsx'
import { useSideStyles } from './sideStyles.ts'
import { useTexts } from './useTexts.ts'
import { useWhen } from './useWhen.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** A remark between those who write the verslag, with what was answered. */
export function OpmerkingCard({ opmerking }: { opmerking: OpmerkingView }) {
  const t = useTexts().verslag.opmerking
  const styles = useVerslagStyles()
  const sideStyles = useSideStyles()
  const when = useWhen()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const [answering, setAnswering] = useState(false)
  const { id: opmerkingId, person, text, at, answers, resolved } = opmerking
  const resolve = (done: boolean): void =>
    void attempt(() => act('opmerking.resolve', { opmerkingId, resolved: done }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div role="group" aria-label={t.label(person.name)} className={sideStyles.sideCard}>
      <Initials name={person.name} />
      <p className={sideStyles.sideBody}>
        <span className={styles.strong}>{person.name}</span> <span className={styles.quiet}>{when(at)}</span>
      </p>
      <div className={sideStyles.sideBody}>
        <p className={sideStyles.sideBody}>{text}</p>
        {answers.map((answer) => (
          <p key={answer.id} className={sideStyles.sideBody}>
            <span className={styles.strong}>{firstNameOf(answer.name)}</span> {answer.text}
          </p>
        ))}
        {answering ? (
          <AnswerField
            label={t.answer}
            place={`opmerking/${opmerkingId}`}
            says={t.save}
            busy={busy}
            onSend={(words) =>
              attempt(async () => {
                await underNewId('o', opmerkingId, words, (answerId) =>
                  act('opmerking.answer', { opmerkingId, answerId, text: words }),
                )
                setAnswering(false)
              })
            }
            onClose={() => setAnswering(false)}
          />
        ) : (
          <div className={styles.acts}>
            {resolved ? (
              <>
                <span className={styles.quiet}>{t.resolved}</span>
                <button type="button" className={styles.act} disabled={busy} onClick={() => resolve(false)}>
                  {t.reopen}
                </button>
              </>
            ) : (
              <>
                <button type="button" className={styles.act} onClick={() => setAnswering(true)}>
                  {t.answer}
                </button>
                <button type="button" className={styles.act} disabled={busy} onClick={() => resolve(true)}>
                  <CheckmarkRegular aria-hidden fontSize={20} />
                  {t.resolve}
                </button>
              </>
            )}
          </div>
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </div>
  )
}

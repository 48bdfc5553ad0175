import { CheckmarkRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import { isEmpty, plainText, type RichText } from '../../bot/domain/richText.ts'
import type { CorrectieView } from '../../bot/protocol/view.ts'
import { newId } from '../live/newId.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { wireText } from '../live/wireText.ts'
import { keysAt } from '../shared/richText/order.ts'
import { RichTextEditor } from '../shared/richText/RichTextEditor.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ChangeView } from '../ui/editor/ChangeView.tsx'
import { Initials } from '../ui/Initials.tsx'
import { firstNameOf } from '../ui/names.ts'
import { AnswerField } from './AnswerField.tsx'
import { quotedChange } from './quotedChange.ts'
import { useSideStyles } from './sideStyles.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { useWhen } from './useWhen.ts'
import { hasWords, isHandled, type Line } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** How many words around a change are shown. */
const AROUND = 4

interface Props {
  correctie: CorrectieView
  /** The paragraph that it is about; null for the whole verslag, something missing, or a paragraph that is gone. */
  line: Line | null
}

/** What a deelnemer proposes, the change shown as a change, and what can be done with it (R4.a). */
export function CorrectieCard({ correctie, line }: Props) {
  const { verslag: texts } = useTexts()
  const t = texts.correctie
  const styles = useVerslagStyles()
  const sideStyles = useSideStyles()
  const when = useWhen()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const { verslag, themas } = useScene()
  const [open, setOpen] = useState<'answer' | 'merge' | null>(null)
  const { id: correctieId, person, kind, text, reason, takenOver, answer, handled } = correctie
  const name = person?.name ?? texts.reactions.someone
  const mayHandle = verslag.status === 'bij-de-groep' || verslag.status === 'nakijken'
  const version = line?.paragraph?.version ?? 0
  const isMissing = kind === 'missing'
  const mayTake = mayHandle && hasWords(correctie) && !isHandled(correctie) && (isMissing || line !== null)

  /** Something that was missing becomes a paragraph at the end of its thema. */
  const placeAtEnd = () => {
    const own = themas.find(({ themaId }) => themaId === correctie.themaId)?.lines ?? []
    const { key } = keysAt(
      own.map(({ id, sort }) => ({ id, key: sort })),
      own.length,
    )
    return { paragraphId: newId('p'), sort: key }
  }
  const takeOver = (words?: RichText): void => {
    if (words === undefined && !isMissing && correctie.base !== version) {
      setOpen('merge')
      return
    }
    void attempt(async () => {
      await act('correctie.takeOver', {
        correctieId,
        base: version,
        ...(words !== undefined && { text: wireText(words) }),
        ...(isMissing && { place: placeAtEnd() }),
      })
      setOpen(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && mayTake) {
      event.preventDefault()
      takeOver()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div
      role="group"
      aria-label={t.label(name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Ctrl+Enter is about the correctie in focus
      tabIndex={0}
      className={sideStyles.sideCard}
      onKeyDown={onKeyDown}
    >
      <Initials name={name} />
      <p className={sideStyles.sideBody}>
        <span className={styles.strong}>{name}</span>{' '}
        <span className={styles.quiet}>{when(correctie.at)}</span>
      </p>
      <div className={sideStyles.sideBody}>
        {reason !== '' && <p className={sideStyles.sideBody}>{reason}</p>}
        {text !== null && <Proposal correctie={correctie} line={line} text={text} />}
        {takenOver !== null && (
          <p className={styles.quiet}>
            <CheckmarkRegular aria-hidden /> {t.takenOver(firstNameOf(takenOver.name), when(takenOver.at))}{' '}
            {mayHandle && (
              <button
                type="button"
                className={styles.act}
                disabled={busy}
                onClick={() => void attempt(() => act('correctie.undoTakeOver', { correctieId }))}
              >
                {t.undo}
              </button>
            )}
          </p>
        )}
        {answer !== null && open !== 'answer' && (
          <>
            <p className={sideStyles.sideBody}>
              <span className={styles.strong}>{firstNameOf(answer.name)}</span> {answer.text}
            </p>
            <p className={styles.quiet}>{t.answered(when(answer.at))}</p>
          </>
        )}
        {handled !== null && takenOver === null && (
          <p className={styles.quiet}>
            {t.handledBy(firstNameOf(handled.name), when(handled.at))}{' '}
            {mayHandle && (
              <button
                type="button"
                className={styles.act}
                disabled={busy}
                onClick={() => void attempt(() => act('correctie.handle', { correctieId, handled: false }))}
              >
                {t.undo}
              </button>
            )}
          </p>
        )}
        {open === 'merge' && text !== null && (
          <Merge text={text} busy={busy} onTake={takeOver} onClose={() => setOpen(null)} />
        )}
        {open === 'answer' && (
          <AnswerField
            label={t.answerLabel(name)}
            place={`correctie/${correctieId}`}
            says={t.send}
            busy={busy}
            onSend={(words) =>
              attempt(async () => {
                await act('correctie.answer', { correctieId, text: words })
                setOpen(null)
              })
            }
            onClose={() => setOpen(null)}
          />
        )}
        {mayHandle && takenOver === null && open === null && (
          <div className={styles.acts}>
            {mayTake && (
              <button type="button" className={styles.act} disabled={busy} onClick={() => takeOver()}>
                <CheckmarkRegular aria-hidden fontSize={20} />
                {t.takeOver}
              </button>
            )}
            {handled === null && (
              <button type="button" className={styles.act} onClick={() => setOpen('answer')}>
                {t.answer}
              </button>
            )}
            {!mayTake && !isHandled(correctie) && (
              <button
                type="button"
                className={styles.act}
                disabled={busy}
                onClick={() => void attempt(() => act('correctie.handle', { correctieId, handled: true }))}
              >
                <CheckmarkRegular aria-hidden fontSize={20} />
                {t.handled}
              </button>
            )}
          </div>
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </div>
  )
}

/** The words that a correctie proposes: as a change of its paragraph where that can be told. */
function Proposal({ correctie, line, text }: Props & { text: RichText }) {
  const { verslag } = useTexts()
  const t = verslag.correctie
  const styles = useVerslagStyles()
  const sideStyles = useSideStyles()
  const proposed = plainText(text)
  const { kind, quote, base, takenOver } = correctie
  if (kind === 'missing') {
    return (
      <p className={sideStyles.sideBody}>
        <span className={styles.quiet}>{t.missing}</span> {proposed}
      </p>
    )
  }
  const version = line?.paragraph?.version ?? 0
  if (line !== null && takenOver === null && base === version) {
    return (
      <ChangeView
        className={sideStyles.change}
        before={plainText(line.text)}
        after={proposed}
        around={AROUND}
      />
    )
  }
  const change = quote === null ? null : quotedChange(quote, proposed)
  if (change !== null) return <ChangeView className={sideStyles.change} {...change} around={AROUND} />
  return (
    <>
      {line === null && <p className={styles.quiet}>{t.paragraphGone}</p>}
      <p className={sideStyles.sideBody}>{proposed}</p>
    </>
  )
}

interface MergeProps {
  text: RichText
  busy: boolean
  onTake(words: RichText): void
  onClose(): void
}

/** The paragraph changed after the correctie was written: the person who takes it over gives the text. */
function Merge({ text, busy, onTake, onClose }: MergeProps) {
  const { verslag, common } = useTexts()
  const t = verslag.correctie
  const styles = useVerslagStyles()
  const [words, setWords] = useState(text)
  const [fits, setFits] = useState(true)
  return (
    <div className={styles.field}>
      <p className={styles.quiet}>{t.changed}</p>
      <RichTextEditor
        value={text}
        label={t.mergeLabel}
        autoFocus
        debounceMs={0}
        onChange={(next, fit) => {
          setWords(next)
          setFits(fit.fits)
        }}
      />
      <div className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          disabled={busy || !fits || isEmpty(words)}
          onClick={() => onTake(words)}
        >
          {t.takeOver}
        </button>
        <button type="button" className={styles.act} onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </div>
  )
}

import { Button } from '@fluentui/react-components'
import { plainText } from '../../bot/domain/richText.ts'
import { newId } from '../live/newId.ts'
import { ChangeView } from '../ui/editor/ChangeView.tsx'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { UndoLine } from '../ui/UndoLine.tsx'
import { CorrectieEditor } from './CorrectieEditor.tsx'
import { placeOf } from './correctieDrafts.ts'
import { type CorrectieDraft, names, says } from './draft.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { ownState } from './ownState.ts'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { isOpen, type ReadParagraph, type ReadThema } from './verslagScene.ts'

interface Props {
  thema: ReadThema
  paragraph: ReadParagraph
  desk: Desk
}

/** One paragraph: its text, an own correctie of it as a change, and the way to correct it. */
export function ParagraphPart({ thema, paragraph, desk }: Props) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const { view, nr, own } = paragraph
  const place = placeOf({ paragraphId: view.id, themaId: thema.id })
  const kept = desk.drafts.all.get(place)
  const changes = own !== null && isOpen(own) ? own : null
  // An anonymous correctie does not continue one with a name, which came along with its paragraph: the words would tell whose it is.
  const continues = thema.anonymous ? null : changes
  const before = {
    text: view.text,
    sent: changes?.id === kept?.correctieId ? (changes ?? undefined) : undefined,
  }
  const draft = kept !== undefined && says(kept, before) ? kept : undefined

  const open = (): void => {
    const fresh: CorrectieDraft = {
      ...{
        correctieId: continues?.id ?? newId('c'),
        kind: 'change',
        themaId: thema.id,
        paragraphId: view.id,
      },
      ...{ base: view.version, text: continues?.text ?? view.text, reason: continues?.reason ?? '' },
    }
    // Opening an older draft shows the paragraph as it is now, so the draft is based on that version.
    desk.open(place, draft === undefined ? fresh : { ...draft, base: view.version })
  }
  if (desk.opened === place && kept !== undefined) {
    return (
      <div className={styles.paragraph}>
        <CorrectieEditor
          label={t.correctie.fieldLabel(nr, thema.titel)}
          draft={kept}
          lang={desk.lang}
          onWrite={(next) => desk.drafts.write(place, next)}
          onDone={() => desk.close(place, draft)}
          onLeave={() => desk.leave(place, draft)}
        />
      </div>
    )
  }
  const shown = draft ?? changes
  const remarks = [
    names(view.text, desk.name) && t.correctie.mentioned,
    view.changedSinceSent && t.correctie.improvedOn(t.format.date(view.at)),
  ].filter((one) => one !== false)
  return (
    <div className={styles.paragraph} ref={desk.refOf(place)} tabIndex={-1}>
      {shown?.text ? (
        <ChangeView className={styles.text} before={plainText(view.text)} after={plainText(shown.text)} />
      ) : (
        <RichTextView className={styles.text} text={view.text} />
      )}
      {shown && shown.reason !== '' && (
        <p className={styles.reason} dir="auto">
          {shown.reason}
        </p>
      )}
      {draft && draft.base < view.version && <p className={styles.quiet}>{t.correctie.changedMeanwhile}</p>}
      {own !== null && changes === null && <OwnAnswer correctie={own} />}
      <div className={styles.line}>
        <span>
          {draft ? t.correctie.notSent : changes ? <Waiting correctie={changes} /> : remarks.join('. ')}
        </span>
        {desk.mayCorrect && (
          <span className={styles.buttons}>
            {changes && !draft && (
              <Button
                appearance="transparent"
                className={styles.button}
                aria-label={t.correctie.takeBackOf(thema.titel)}
                onClick={() => desk.takeBack(changes.id)}
              >
                {t.correctie.takeBack}
              </Button>
            )}
            <Button
              appearance="transparent"
              className={styles.button}
              aria-label={
                shown
                  ? t.correctie.changeParagraph(nr, thema.titel)
                  : t.correctie.improveParagraph(nr, thema.titel)
              }
              onClick={open}
            >
              {shown ? t.correctie.change : t.correctie.improve}
            </Button>
          </span>
        )}
      </div>
      {desk.undo?.place === place && <UndoLine says={t.correctie.left} onUndo={desk.undo.run} />}
    </div>
  )
}

function Waiting({ correctie }: { correctie: NonNullable<ReadParagraph['own']> }) {
  const t = useTexts()
  return `${t.correctie.own(1)}, ${ownState(correctie, t)}`
}

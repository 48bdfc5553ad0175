import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { CorrectieView } from '../../bot/protocol/view.ts'
import { newId } from '../live/newId.ts'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { UndoLine } from '../ui/UndoLine.tsx'
import { CorrectieEditor } from './CorrectieEditor.tsx'
import { placeOf } from './correctieDrafts.ts'
import { type CorrectieDraft, says } from './draft.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { isOpen, type ReadThema } from './verslagScene.ts'

/** What is missing in a thema: own correcties that say so, and a field for one more. */
export function MissingPart({ thema, desk }: { thema: ReadThema; desk: Desk }) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const place = placeOf({ paragraphId: null, themaId: thema.id })
  const kept = desk.drafts.all.get(place)
  const sent = thema.missing.find(({ id }) => id === kept?.correctieId)
  const draft = kept !== undefined && says(kept, { text: null, sent }) ? kept : undefined
  const fresh = (): CorrectieDraft => ({
    ...{ correctieId: newId('c'), kind: 'missing', themaId: thema.id, paragraphId: null },
    ...{ base: 0, text: [], reason: '' },
  })
  const change = (one: CorrectieView): void => {
    desk.open(place, { ...fresh(), correctieId: one.id, text: one.text ?? [], reason: one.reason })
  }
  const isOpened = desk.opened === place
  return (
    <>
      {thema.missing
        .filter(({ id }) => id !== draft?.correctieId && !(isOpened && id === kept?.correctieId))
        .map((one) => (
          <div key={one.id} className={styles.paragraph}>
            {one.text && <RichTextView className={styles.text} text={one.text} />}
            {one.reason !== '' && (
              <p className={styles.reason} dir="auto">
                {one.reason}
              </p>
            )}
            {isOpen(one) ? (
              <div className={styles.line}>
                <span>{`${t.correctie.own(1)}, ${t.correctie.open}`}</span>
                {desk.mayCorrect && (
                  <span className={styles.buttons}>
                    <Button
                      appearance="transparent"
                      className={styles.button}
                      onClick={() => desk.takeBack(one.id)}
                    >
                      {t.correctie.takeBack}
                    </Button>
                    {draft === undefined && (
                      <Button appearance="transparent" className={styles.button} onClick={() => change(one)}>
                        {t.correctie.change}
                      </Button>
                    )}
                  </span>
                )}
              </div>
            ) : (
              <OwnAnswer correctie={one} />
            )}
          </div>
        ))}
      {isOpened ? (
        <div className={styles.paragraph}>
          <CorrectieEditor
            label={t.correctie.missingLabel(thema.titel)}
            placeholder={t.correctie.missingPlaceholder}
            draft={kept ?? fresh()}
            lang={desk.lang}
            onWrite={(next) => desk.drafts.write(place, next)}
            onDone={() => desk.close(place, draft)}
            onLeave={() => desk.leave(place, draft)}
          />
        </div>
      ) : draft ? (
        <div className={styles.paragraph} ref={desk.refOf(place)} tabIndex={-1}>
          <RichTextView className={styles.text} text={draft.text} />
          {draft.reason !== '' && (
            <p className={styles.reason} dir="auto">
              {draft.reason}
            </p>
          )}
          <div className={styles.line}>
            <span>{t.correctie.notSent}</span>
            <span className={styles.buttons}>
              <Button
                appearance="transparent"
                className={styles.button}
                onClick={() => desk.open(place, draft)}
              >
                {t.correctie.change}
              </Button>
            </span>
          </div>
        </div>
      ) : (
        desk.mayCorrect && (
          <div ref={desk.refOf(place)} tabIndex={-1}>
            <Button
              appearance="transparent"
              className={styles.add}
              icon={<AddRegular />}
              aria-label={t.correctie.missingAt(thema.titel)}
              onClick={() => desk.open(place, fresh())}
            >
              {t.correctie.missing}
            </Button>
          </div>
        )
      )}
      {desk.undo?.place === place && <UndoLine says={t.correctie.left} onUndo={desk.undo.run} />}
    </>
  )
}

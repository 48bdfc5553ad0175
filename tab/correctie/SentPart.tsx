import { Button, Link } from '@fluentui/react-components'
import { plainText } from '../../bot/domain/richText.ts'
import type { CorrectieView } from '../../bot/protocol/view.ts'
import { newId } from '../live/newId.ts'
import { ChangeView } from '../ui/editor/ChangeView.tsx'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { placeOf } from './correctieDrafts.ts'
import { ownState } from './ownState.ts'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { isOpen, type ReadParagraph, type ReadThema } from './verslagScene.ts'

interface Props {
  themas: readonly ReadThema[]
  /** Every own correctie, also about the whole verslag or a paragraph that is gone. */
  own: readonly CorrectieView[]
  desk: Desk
  onRead: () => void
}

/** How many words stand around a change. */
const AROUND = 12

/** After sending: one's own correcties with what became of them, and what changed since. */
export function SentPart({ themas, own, desk, onRead }: Props) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  const changed = themas.flatMap((thema) =>
    thema.paragraphs.flatMap((paragraph) => (paragraph.view.changedSinceSent ? [{ thema, paragraph }] : [])),
  )
  return (
    <>
      {own.length > 0 && (
        <section aria-label={t.own(own.length)}>
          <h2 className={styles.sentTitle}>{t.own(own.length)}</h2>
          {own.map((one) => (
            <Own key={one.id} correctie={one} themas={themas} desk={desk} />
          ))}
        </section>
      )}
      {changed.length > 0 && (
        <section aria-label={t.changedSince}>
          <h2 className={styles.sentTitle}>{t.changedSince}</h2>
          {changed.map(({ thema, paragraph }) => (
            <Changed key={paragraph.view.id} thema={thema} paragraph={paragraph} desk={desk} />
          ))}
        </section>
      )}
      <p className={styles.back}>
        <Link as="button" onClick={onRead}>
          {t.readAll}
        </Link>
      </p>
    </>
  )
}

function Own({ correctie, themas, desk }: { correctie: CorrectieView } & Pick<Props, 'themas' | 'desk'>) {
  const texts = useTexts()
  const t = texts.correctie
  const styles = useCorrectieStyles()
  const thema = themas.find(({ id }) => id === correctie.themaId)
  const paragraph = thema?.paragraphs.find(({ view }) => view.id === correctie.paragraphId)
  const { text, reason } = correctie
  const open = isOpen(correctie)
  const place = correctie.themaId === null ? null : placeOf({ ...correctie, themaId: correctie.themaId })
  const change = (): void => {
    if (place === null || correctie.themaId === null || correctie.kind === 'whole') return
    desk.open(place, {
      ...{ correctieId: correctie.id, kind: correctie.kind, themaId: correctie.themaId },
      ...{ paragraphId: correctie.paragraphId, base: paragraph?.view.version ?? correctie.base },
      ...{ text: text ?? paragraph?.view.text ?? [], reason },
    })
  }
  return (
    <div className={styles.paragraph}>
      <p className={styles.over}>{thema?.titel ?? t.whole}</p>
      {text && paragraph && open ? (
        <ChangeView
          className={styles.text}
          around={AROUND}
          before={plainText(paragraph.view.text)}
          after={plainText(text)}
        />
      ) : (
        text && <RichTextView className={styles.text} text={text} />
      )}
      {reason !== '' && (
        <p className={styles.reason} dir="auto">
          {reason}
        </p>
      )}
      <div className={styles.line}>
        <span>{ownState(correctie, texts)}</span>
        {open && desk.mayCorrect && (
          <span className={styles.buttons}>
            <Button
              appearance="transparent"
              className={styles.button}
              onClick={() => desk.takeBack(correctie.id)}
            >
              {t.takeBack}
            </Button>
            {correctie.kind !== 'whole' && (paragraph || correctie.kind === 'missing') && (
              <Button appearance="transparent" className={styles.button} onClick={change}>
                {t.change}
              </Button>
            )}
          </span>
        )}
      </div>
      {correctie.answer && (
        <p className={styles.reason} dir="auto">
          {correctie.answer.text}
        </p>
      )}
    </div>
  )
}

function Changed({
  thema,
  paragraph: { view, nr, own },
  desk,
}: {
  thema: ReadThema
  paragraph: ReadParagraph
  desk: Desk
}) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const improve = (): void => {
    const open = own !== null && isOpen(own) && !thema.anonymous ? own : null
    desk.open(placeOf({ paragraphId: view.id, themaId: thema.id }), {
      ...{ correctieId: open?.id ?? newId('c'), kind: 'change', themaId: thema.id, paragraphId: view.id },
      ...{ base: view.version, text: open?.text ?? view.text, reason: open?.reason ?? '' },
    })
  }
  return (
    <div className={styles.paragraph}>
      <p className={styles.over}>{thema.titel}</p>
      {view.asSent === null ? (
        <RichTextView className={styles.text} text={view.text} />
      ) : (
        <ChangeView
          className={styles.text}
          around={AROUND}
          before={plainText(view.asSent)}
          after={plainText(view.text)}
        />
      )}
      <div className={styles.line}>
        <span>
          {view.asSent === null ? t.correctie.fresh : t.correctie.changedOn(t.format.date(view.at))}
        </span>
        {desk.mayCorrect && (
          <Button
            appearance="transparent"
            className={styles.button}
            aria-label={t.correctie.improveParagraph(nr, thema.titel)}
            onClick={improve}
          >
            {t.correctie.improve}
          </Button>
        )}
      </div>
    </div>
  )
}

import { useState } from 'react'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Primary } from '../ui/Primary.tsx'
import { fits } from './draft.ts'
import { GonePart } from './GonePart.tsx'
import { MissingPart } from './MissingPart.tsx'
import { ParagraphPart } from './ParagraphPart.tsx'
import type { Ready } from './sendCorrecties.ts'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import type { useSending } from './useSending.ts'
import { useTexts } from './useTexts.ts'
import type { ReadThema } from './verslagScene.ts'

interface Props {
  thema: ReadThema
  of: number
  desk: Desk
  /** What waits to be sent in this thema. */
  ready: readonly Ready[]
  sending: ReturnType<typeof useSending>
  /** Who reads correcties. */
  readers: readonly string[]
}

/** One thema of the verslag. What is corrected in an anonymous one is sent here, apart from the akkoord (R2.g). */
export function ThemaPart({ thema, of, desk, ready, sending, readers }: Props) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const shown = new Set(thema.paragraphs.map(({ view }) => view.id))
  const gone = ready.filter(({ draft }) => draft.paragraphId !== null && !shown.has(draft.paragraphId))
  return (
    <section className={styles.thema} aria-label={thema.titel}>
      <h2 className={styles.themaTitle}>{thema.titel}</h2>
      {thema.nr !== null && <p className={styles.over}>{t.correctie.themaNr(thema.nr, of)}</p>}
      {thema.anonymous && desk.mayCorrect && <p className={styles.quiet}>{t.correctie.anonymous}</p>}
      {thema.paragraphs.map((paragraph) => (
        <ParagraphPart key={paragraph.view.id} thema={thema} paragraph={paragraph} desk={desk} />
      ))}
      {gone.map(({ place, draft }) => (
        <GonePart key={place} place={place} draft={draft} desk={desk} />
      ))}
      <MissingPart thema={thema} desk={desk} />
      {thema.anonymous && desk.mayCorrect && (
        <Nameless ready={ready} sending={sending} readers={readers} desk={desk} />
      )}
    </section>
  )
}

/** In an anonymous thema: what was written goes without a name, and cannot be taken back. */
function Nameless({ ready, sending, readers, desk }: Pick<Props, 'ready' | 'sending' | 'readers' | 'desk'>) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const [sent, setSent] = useState(false)
  const [pressed, setPressed] = useState(false)
  const send = async (): Promise<void> => {
    const tooLong = ready.find(({ draft }) => !fits(draft))
    if (tooLong) return desk.open(tooLong.place, tooLong.draft)
    setPressed(true)
    setSent(await sending.send(ready))
  }
  if (ready.length === 0)
    return (
      <p className={styles.quiet} role="status">
        {sent ? t.correctie.sentNameless : ''}
      </p>
    )
  const list = t.format.list(readers)
  return (
    <div className={styles.foot}>
      <Primary
        busy={sending.busy}
        says={sending.busy && pressed ? t.correctie.sending : t.correctie.sendNameless(ready.length)}
        onPress={() => void send()}
      />
      <p className={styles.quiet}>{t.correctie.anonymousAfter(list, readers.length > 1)}</p>
      {pressed && sending.failure && (
        <ErrorNote error={sending.failure.error}> {t.correctie.failedText}</ErrorNote>
      )}
    </div>
  )
}

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { join, lengthOf, plainText, RICH_TEXT_MAX } from '../../bot/domain/richText.ts'
import type { ParagraphView } from '../../bot/protocol/view.ts'
import { ChangeView } from '../ui/editor/ChangeView.tsx'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { useParagraphStyles } from './paragraphStyles.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { useWhen } from './useWhen.ts'
import { type Line, newestRivals } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** Two texts of one paragraph, side by side, until a person chooses or joins them. */
export function Rivals({ line, paragraph }: { line: Line; paragraph: ParagraphView }) {
  const { verslag } = useTexts()
  const t = verslag.rivals
  const styles = useVerslagStyles()
  const paragraphStyles = useParagraphStyles()
  const when = useWhen()
  const desk = useDesk()
  const { editable } = useScene()
  const [differs, setDiffers] = useState(false)
  const all = paragraph.rivals.map(({ id }) => id)
  return (
    <section className={paragraphStyles.rivals} aria-label={t.title}>
      <h3 className={styles.partHead}>{t.title}</h3>
      <p className={styles.quiet}>{t.text}</p>
      <div className={paragraphStyles.rivalTexts}>
        <div>
          <p className={styles.quiet}>{t.now(paragraph.by?.name ?? '')}</p>
          <RichTextView text={line.text} />
          {editable && (
            <div className={styles.acts}>
              <Button onClick={() => desk.write(line, line.text, all)}>{t.keep}</Button>
            </div>
          )}
        </div>
        {newestRivals(paragraph).map((rival) => {
          const both = join(line.text, rival.text)
          return (
            <div key={rival.id}>
              <p className={styles.quiet}>{t.other(rival.name, when(rival.at))}</p>
              {differs ? (
                <ChangeView before={plainText(line.text)} after={plainText(rival.text)} />
              ) : (
                <RichTextView text={rival.text} />
              )}
              {editable && (
                <div className={styles.acts}>
                  <Button onClick={() => desk.write(line, rival.text, all)}>{t.take}</Button>
                  {lengthOf(both) <= RICH_TEXT_MAX && (
                    <Button appearance="subtle" onClick={() => desk.write(line, both, all)}>
                      {t.join}
                    </Button>
                  )}
                </div>
              )}
            </div>
          )
        })}
      </div>
      <button
        type="button"
        className={styles.act}
        aria-pressed={differs}
        onClick={() => setDiffers(!differs)}
      >
        {t.show}
      </button>
    </section>
  )
}

import { mergeClasses } from '@fluentui/react-components'
import { ParagraphEditor } from './ParagraphEditor.tsx'
import { useParagraphStyles } from './paragraphStyles.ts'
import { type FreshParagraph, useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import type { Line } from './verslagLines.ts'

/** A new paragraph until its first words are saved; it then is a paragraph like others. */
export function FreshRow({ fresh }: { fresh: FreshParagraph }) {
  const { verslag: t } = useTexts()
  const styles = useParagraphStyles()
  const desk = useDesk()
  const line: Line = { ...fresh, sources: [], text: [], paragraph: null }
  return (
    <div className={mergeClasses(styles.row, styles.rowAlone)}>
      <div className={mergeClasses(styles.paragraph, styles.writing)}>
        <ParagraphEditor line={line} place={fresh} label={t.newParagraph} onLeave={() => desk.edit(null)} />
      </div>
    </div>
  )
}

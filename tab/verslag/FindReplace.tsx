import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { isEmpty, lengthOf, plainText, RICH_TEXT_MAX } from '../../bot/domain/richText.ts'
import { ChangeView } from '../ui/editor/ChangeView.tsx'
import { ActDialog } from './ActDialog.tsx'
import { countIn, replaceIn } from './replaceIn.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { opening } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** Finds words in the whole verslag and replaces them where the person leaves the tick, with a preview of each change. */
export function FindReplace({ onClose }: { onClose: () => void }) {
  const { verslag: texts } = useTexts()
  const t = texts.find
  const styles = useVerslagStyles()
  const desk = useDesk()
  const { lines } = useScene()
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const found = [...lines.values()].flatMap((line) => {
    const count = countIn(line.text, find)
    if (count === 0) return []
    const text = replaceIn(line.text, find, by)
    return isEmpty(text) || lengthOf(text) > RICH_TEXT_MAX ? [] : [{ line, count, text }]
  })
  const chosen = found.filter(({ line }) => !skipped.includes(line.id))
  const places = found.reduce((sum, { count }) => sum + count, 0)
  const replace = async (): Promise<void> => {
    for (const { line, text } of chosen) desk.write(line, text)
    desk.undo.offer(texts.undo.replaced(chosen.length), async () => {
      for (const { line } of chosen) desk.write(line, line.text, [], 1)
    })
  }
  return (
    <ActDialog
      title={t.title}
      does={chosen.length > 0 && find !== by ? t.do(chosen.length) : null}
      onDo={replace}
      onClose={onClose}
    >
      <Field label={t.find} hint={t.caseHint}>
        <Input value={find} onChange={(_, { value }) => setFind(value)} />
      </Field>
      <Field label={t.replace}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      {find !== '' && (
        <p className={styles.line} role="status">
          {found.length === 0 ? t.none : t.found(places, found.length)}
        </p>
      )}
      {found.map(({ line, text }) => (
        <div key={line.id} className={styles.field}>
          <Checkbox
            label={t.use(opening(line.text, 40))}
            checked={!skipped.includes(line.id)}
            onChange={(_, { checked }) =>
              setSkipped(checked ? skipped.filter((id) => id !== line.id) : [...skipped, line.id])
            }
          />
          <ChangeView before={plainText(line.text)} after={plainText(text)} around={4} />
        </div>
      ))}
    </ActDialog>
  )
}

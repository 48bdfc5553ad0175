import { Button } from '@fluentui/react-components'
import { currentOutbox } from '../live/currentOutbox.ts'
import { isParagraphItem } from '../live/optimisticVerslag.ts'
import type { OutboxItem } from '../live/outboxItem.ts'
import { useOutboxItems } from '../live/useOutbox.ts'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { Note } from '../ui/Note.tsx'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'

/** Whether an act is about the text of this verslag. */
export const isOfVerslag = (item: OutboxItem, ronde: string, gesprekId: string): boolean =>
  item.ronde === ronde && isParagraphItem(item) && item.input.gesprekId === gesprekId

/** What the server did not take, with its words, so that nothing a person wrote is lost. */
export function RefusedWords() {
  const { verslag: texts, common } = useTexts()
  const t = texts.refused
  const { scene, verslag } = useScene()
  const refused = useOutboxItems().filter(
    (item) => item.state === 'refused' && isOfVerslag(item, scene.ronde.id, verslag.id),
  )
  const outbox = currentOutbox()
  return refused.map((item) => {
    const { requestId, error } = item
    const words =
      item.action === 'paragraph.write'
        ? item.input.text
        : item.action === 'paragraph.split'
          ? [...item.input.text, ...item.input.newText]
          : null
    return (
      <Note
        key={requestId}
        role="alert"
        title={t.title}
        actions={
          <>
            <Button appearance="transparent" onClick={() => outbox.retry(requestId)}>
              {common.retry}
            </Button>
            <Button appearance="transparent" onClick={() => outbox.discard(requestId)}>
              {t.discard}
            </Button>
          </>
        }
      >
        {error?.message} {words !== null && t.words}
        {words !== null && <RichTextView text={words} />}
      </Note>
    )
  })
}

import { Button } from '@fluentui/react-components'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import type { CorrectieDraft } from './draft.ts'
import { useCorrectieStyles } from './styles.ts'
import type { Desk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'

/** A draft about a paragraph that is no longer in the verslag: it can still be sent. */
export function GonePart({ place, draft, desk }: { place: string; draft: CorrectieDraft; desk: Desk }) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  return (
    <div className={styles.paragraph}>
      <RichTextView className={styles.text} text={draft.text} />
      {draft.reason !== '' && (
        <p className={styles.reason} dir="auto">
          {draft.reason}
        </p>
      )}
      <p className={styles.quiet}>{t.gone}</p>
      <div className={styles.line}>
        <span>{t.notSent}</span>
        <Button appearance="transparent" className={styles.button} onClick={() => desk.drafts.clear(place)}>
          {t.leave}
        </Button>
      </div>
    </div>
  )
}

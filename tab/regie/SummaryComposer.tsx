import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ApiError } from '../live/apiError.ts'
import { useDraftText } from '../live/useDraftText.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { GrowingField } from '../ui/GrowingField.tsx'
import { charactersOver, NOTITIE_MAX } from '../ui/textLimits.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  primary: { minHeight: '40px' },
})

interface Props {
  gesprekId: string
  linked: boolean
  busy: boolean
  error: ApiError | null
  /** True when it was posted. */
  onPost: (text: string) => Promise<boolean>
  onCancel: () => void
}

/** Takes the place of the quick note for as long as it is open. */
export function SummaryComposer({ gesprekId, linked, busy, error, onPost, onCancel }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const [text, setText, clearText] = useDraftText(`samenvatting/${gesprekId}`)
  const cancel = (): void => {
    setText('')
    onCancel()
  }
  return (
    <section className={styles.root} aria-label={t.regie.summary}>
      <h2 className={styles.name}>{t.regie.summary}</h2>
      <GrowingField
        label={t.regie.summary}
        value={text}
        onChange={setText}
        maxLength={NOTITIE_MAX}
        autoFocus
        onEscape={text === '' ? cancel : undefined}
      />
      <p className={styles.hint}>{linked ? t.regie.summaryHint : t.regie.summaryHintAlone}</p>
      {error && <ErrorNote error={error} />}
      <Button
        appearance="primary"
        className={styles.primary}
        disabledFocusable={busy || text.trim() === '' || charactersOver(text, NOTITIE_MAX) > 0}
        onClick={() => void onPost(text.trim()).then((posted) => posted && clearText(text))}
      >
        {t.regie.postSummary}
      </Button>
      <Button appearance="subtle" onClick={cancel}>
        {t.common.cancel}
      </Button>
    </section>
  )
}

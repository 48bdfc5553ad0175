import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { go } from '../../routes.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useNotesDownload } from './useNotesDownload.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** What comes after a gesprek: its verslag, and the notes to take away (G18.f). */
export function AfterGesprek({ ronde, gesprek }: { ronde: string; gesprek: string }) {
  const t = useTexts().gesprek
  const styles = useStyles()
  const { busy, error, download } = useNotesDownload(ronde, gesprek)
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t.afterwards}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => go({ screen: 'verslag', ronde, gesprek })}>
          {t.toVerslag}
        </Button>
        <Button disabledFocusable={busy} onClick={() => download('word')}>
          {t.asWord}
        </Button>
        <Button disabledFocusable={busy} onClick={() => download('markdown')}>
          {t.asMarkdown}
        </Button>
      </div>
      {error && <ErrorNote reading error={error} />}
    </div>
  )
}

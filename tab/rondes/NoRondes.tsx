import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { go } from '../routes.ts'
import { BoardMotif } from './BoardMotif.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    textAlign: 'center',
    paddingBlockStart: 'min(16vh, 96px)',
  },
  title: { ...typographyStyles.title3, margin: '24px 0 0', textWrap: 'balance' },
  text: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    margin: '0 0 16px',
    maxWidth: '400px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'balance',
  },
})

/** The empty state of the list of rondes: what a ronde is, and the button to make one. */
export function NoRondes({ mayMake, administers }: { mayMake: boolean; administers: boolean }) {
  const styles = useStyles()
  const t = useTexts().rondes
  return (
    <div className={styles.root}>
      <BoardMotif />
      <h2 className={styles.title}>{administers && !mayMake ? t.emptyBeheerderTitle : t.emptyTitle}</h2>
      <p className={styles.text}>{mayMake ? t.emptyText : administers ? t.emptyBeheerder : t.emptyOther}</p>
      {mayMake && (
        <Button appearance="primary" size="large" onClick={() => go({ screen: 'rondeNieuw' })}>
          {t.newRonde}
        </Button>
      )}
      {administers && !mayMake && (
        <Button appearance="primary" size="large" onClick={() => go({ screen: 'beheer' })}>
          {t.toBeheer}
        </Button>
      )}
    </div>
  )
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  button: { minHeight: '40px', width: '100%' },
  hint: {
    ...typographyStyles.body1,
    margin: 0,
    textAlign: 'center',
    textWrap: 'balance',
    color: tokens.colorNeutralForeground3,
  },
})

interface Props {
  says: string
  busy: boolean
  hint?: string
  onPress: () => void
}

/** The main button of a panel. */
export function Primary({ says, busy, hint, onPress }: Props) {
  const styles = useStyles()
  return (
    <>
      <Button
        appearance="primary"
        className={styles.button}
        aria-disabled={busy}
        onClick={busy ? undefined : onPress}
      >
        {says}
      </Button>
      {hint && <p className={styles.hint}>{hint}</p>}
    </>
  )
}

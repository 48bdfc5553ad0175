import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  root: { marginBottom: '28px' },
  groep: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.title3, margin: '2px 0 8px', textWrap: 'balance' },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
})

export function ThemaHead({ groep, titel, intro }: { groep: string; titel: string; intro: string }) {
  const styles = useStyles()
  return (
    <header className={styles.root}>
      <p className={styles.groep}>{groep}</p>
      <h1 className={styles.title}>{titel}</h1>
      <p className={styles.intro}>{intro}</p>
    </header>
  )
}

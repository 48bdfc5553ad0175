import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useHost } from '../hooks/useHost.ts'
import { useTexts } from '../hooks/useTexts.ts'

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
})

/** Outside Teams: who you are now, and a way to be somebody else. Shows nothing in Teams. */
export function WhoAmI() {
  const { local } = useHost()
  const t = useTexts()
  const styles = useStyles()
  if (!local?.person) return null
  return (
    <p className={styles.root}>
      {t.aanmelden.youAre(local.person.name)}{' '}
      <Link as="button" onClick={local.leave}>
        {t.aanmelden.change}
      </Link>
    </p>
  )
}

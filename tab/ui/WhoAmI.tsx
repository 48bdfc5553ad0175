import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useHost } from '../host/useHost.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    margin: '8px 0 0',
    lineHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  change: { lineHeight: '32px' },
})

/** In local mode: the chosen person, and a button to choose another. Renders nothing in Teams. */
export function WhoAmI() {
  const { local } = useHost()
  const t = useTexts()
  const styles = useStyles()
  if (!local?.person) return null
  return (
    <p className={styles.root}>
      {t.common.youAre(local.person.name)}{' '}
      <Link as="button" className={styles.change} onClick={local.leave}>
        {t.common.changePerson}
      </Link>
    </p>
  )
}

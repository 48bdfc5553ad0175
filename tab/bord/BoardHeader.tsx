import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { hrefTo } from '../routes.ts'
import { LiveMark } from '../ui/LiveMark.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: '16px' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  ronde: {
    ...typographyStyles.body1,
    display: 'inline-block',
    paddingBlock: '6px',
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
    '&:hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
})

interface Props {
  ronde: string
  title: string
  connection: { live: boolean; since: number }
}

export function BoardHeader({ ronde, title, connection }: Props) {
  const styles = useStyles()
  const t = useTexts().bord
  return (
    <header className={styles.root}>
      <div>
        <h1 className={styles.title}>{t.title}</h1>
        <a className={styles.ronde} href={hrefTo({ screen: 'ronde', ronde })} aria-label={t.toRonde(title)}>
          {title}
        </a>
      </div>
      <LiveMark live={connection.live} since={connection.since} />
    </header>
  )
}

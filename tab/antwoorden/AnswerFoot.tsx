import { Link, makeStyles } from '@fluentui/react-components'
import { hrefTo } from '../routes.ts'
import { WhoAmI } from '../ui/WhoAmI.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { marginBlockStart: '32px' },
  back: { display: 'inline-block', lineHeight: '32px' },
})

/** The way back, under everything: on a phone a tab of Teams has none of its own. */
export function AnswerFoot({ ronde }: { ronde: string }) {
  const styles = useStyles()
  const t = useTexts().antwoorden
  return (
    <div className={styles.root}>
      <Link className={styles.back} href={hrefTo({ screen: 'ronde', ronde })}>
        {t.toRonde}
      </Link>
      <WhoAmI />
    </div>
  )
}

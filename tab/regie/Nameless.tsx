import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView } from '../../bot/protocol/view.ts'
import { isFew } from '../shared/gesprek/anonymous.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

interface Props {
  gesprek: GesprekView
  part: 'all' | 'some' | 'none'
}

/** Says that answers here are anonymous, and that with few people this protects little (G15.f). */
export function Nameless({ gesprek, part }: Props) {
  const t = useTexts().anoniem
  const styles = useStyles()
  if (part === 'none') return null
  const unlisted = part === 'all' && gesprek.deelnemers.length === 0
  return (
    <p className={styles.root}>
      {[part === 'all' ? t.here : t.hereSome, isFew(gesprek) && t.notReally, unlisted && t.unlistedHere]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { GesprekClock } from '../shared/gesprek/gesprekClock.ts'
import { useMedia } from '../ui/useMedia.ts'
import { SMALL } from './styles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '8px 32px',
    paddingRight: '48px',
  },
  words: { flex: '100 1 200px', minWidth: 0 },
  name: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  times: { display: 'flex', gap: '32px', alignItems: 'flex-start', flexGrow: 1 },
  // Stays in the corner, whether the rest is folded or not.
  menu: { position: 'absolute', top: 0, right: '-8px' },
  time: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  minutes: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
})

interface Props {
  name: string
  readers: readonly string[]
  /** How long notes are kept after publication. */
  months: number
  clock: GesprekClock | null
  menu: ReactNode
}

export function SheetHead({ name, readers, months, clock, menu }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const time = (word: string, left: number) => (
    <span className={styles.time}>
      {left < 0 ? word : `${word} ${t.noteren.left}`}
      <span className={styles.minutes}>{left < 0 ? t.noteren.over(-left) : t.noteren.minutes(left)}</span>
    </span>
  )
  const small = useMedia(SMALL.replace('@media ', ''))
  const privacy = `${readers.length > 0 ? t.noteren.whoSees(t.format.list(readers)) : t.noteren.whoSeesAlone} ${t.noteren.kept(t.common.afterPublication(months))}`
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <h1 className={styles.name}>{name}</h1>
        {small ? (
          <details className={styles.text}>
            <summary className={styles.summary}>{t.noteren.whoSeesFolded}</summary>
            {privacy}
          </details>
        ) : (
          <p className={styles.text}>{privacy}</p>
        )}
      </div>
      <div className={styles.times}>
        {clock?.themaLeft != null && time(t.noteren.thema, clock.themaLeft)}
        {clock && time(t.noteren.gesprek, clock.gesprekLeft)}
      </div>
      <span className={styles.menu}>{menu}</span>
    </div>
  )
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { BoardItem } from '../../hooks/bord/boardItems.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { Feed } from './Feed.tsx'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { color: tokens.colorNeutralForeground3 },
  help: {
    ...typographyStyles.body1,
    margin: '4px 0 12px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

/** Notes that still have to find their thema. */
export function Untagged({ items }: { items: readonly BoardItem[] }) {
  const styles = useStyles()
  const t = useTexts().bord
  return (
    <section aria-label={t.untaggedCount(items.length)}>
      <h2 className={styles.title}>
        {t.untagged} <span className={styles.count}>{items.length}</span>
      </h2>
      <p className={styles.help}>{items.length > 0 ? t.untaggedHelp : t.untaggedNone}</p>
      <Feed list="untagged" name={t.untagged} items={items} most={1} />
    </section>
  )
}

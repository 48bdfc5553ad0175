import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { BoardItem } from './boardItems.ts'
import { Feed } from './Feed.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    marginInline: '-4px',
    paddingInline: '4px',
    paddingBlockEnd: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { color: tokens.colorNeutralForeground3 },
  help: {
    ...typographyStyles.body1,
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

/** Notes without a thema. */
export function Untagged({ items }: { items: readonly BoardItem[] }) {
  const styles = useStyles()
  const t = useTexts().bord
  const head = (waiting: ReactNode) => (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {t.untagged} <span className={styles.count}>{items.length}</span>
      </h2>
      <p className={styles.help}>{items.length > 0 ? t.untaggedHelp : t.untaggedNone}</p>
      {waiting}
    </div>
  )
  return (
    <section aria-label={t.untaggedCount(items.length)}>
      <Feed list="untagged" name={t.untagged} items={items} most={1} head={head} />
    </section>
  )
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { BoardItem } from './boardItems.ts'
import { targetsFor } from './tagTargets.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginBlock: '4px 8px' },
  count: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1, marginInlineEnd: '8px' },
})

/** What can be done with all chosen notes at once. */
export function BulkBar({ items }: { items: readonly BoardItem[] }) {
  const styles = useStyles()
  const t = useTexts().bord
  const desk = useDesk()
  const chosen = items.filter((item) => desk.bulk.ids.has(item.id))
  if (chosen.length === 0) return null
  return (
    <div className={styles.root} role="toolbar" aria-label={t.bulkCount(chosen.length)}>
      <span className={styles.count} role="status">
        {t.bulkCount(chosen.length)}
      </span>
      <Button
        onClick={(event) =>
          desk.choose({
            anchor: event.currentTarget,
            targets: targetsFor(chosen, desk.map.themaRows, desk.map.place),
            pick(target) {
              desk.choose(null)
              desk.acts.tag(chosen, target)
              desk.bulk.clear()
            },
          })
        }
      >
        {t.bulkTag}
      </Button>
      <Button
        onClick={() => {
          desk.acts.remove(chosen)
          desk.bulk.clear()
        }}
      >
        {t.remove}
      </Button>
      <Button appearance="subtle" onClick={desk.bulk.clear}>
        {t.bulkClear}
      </Button>
    </div>
  )
}

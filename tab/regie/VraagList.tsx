import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { Vraag } from '../../bot/protocol/view.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  head: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    margin: '12px 0 0',
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'flex-start', gap: '12px' },
  box: {
    flex: '1 1 0',
    maxWidth: 'none',
    minWidth: 0,
    // Aligns the checkbox with the margin of the other content.
    marginLeft: '-8px',
    '& .fui-Checkbox__label': {
      minWidth: 0,
      paddingRight: 0,
      textWrap: 'pretty',
      color: tokens.colorNeutralForeground1,
    },
  },
  ticked: {
    '& .fui-Checkbox__label': {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      color: tokens.colorNeutralForeground3,
    },
  },
  count: {
    ...typographyStyles.body1,
    minWidth: '20px',
    padding: '6px 0',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  counts: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  more: { display: 'block', color: tokens.colorNeutralForeground3 },
})

interface Props {
  vragen: readonly Vraag[]
  ticked: ReadonlySet<string>
  perVraag: ReadonlyMap<string, number>
  onTick: (vraagId: string, ticked: boolean) => void
}

/** Discussed vragen shrink to one quiet line; open ones stay whole. */
export function VraagList({ vragen, ticked, perVraag, onTick }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const discussed = vragen.filter(({ id }) => ticked.has(id)).length
  return (
    <>
      <p className={styles.head}>
        <span>{t.discussed(discussed, vragen.length)}</span>
        <span aria-hidden>{t.answersHead}</span>
      </p>
      <ul className={styles.list} aria-label={t.vragen}>
        {vragen.map(({ id, tekst, deelvragen }) => {
          const done = ticked.has(id)
          const count = perVraag.get(id) ?? 0
          return (
            <li key={id} className={styles.row}>
              <Checkbox
                className={mergeClasses(styles.box, done && styles.ticked)}
                checked={done}
                onChange={(_, { checked }) => onTick(id, checked === true)}
                title={done ? tekst : undefined}
                label={
                  <>
                    {tekst}
                    {!done && deelvragen && <span className={styles.more}>{deelvragen.join('; ')}</span>}
                  </>
                }
              />
              <span
                className={mergeClasses(styles.count, !done && count > 0 && styles.counts)}
                role="img"
                aria-label={count > 0 ? t.answers(count) : t.noAnswers}
              >
                {count > 0 ? count : '–'}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

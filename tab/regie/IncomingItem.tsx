import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { IncomingAnswer } from './useIncoming.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { position: 'relative', listStyle: 'none' },
  bar: {
    position: 'absolute',
    insetBlock: '0',
    left: '-16px',
    width: '3px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
  },
  toggle: {
    display: 'block',
    width: '100%',
    minWidth: 0,
    padding: '4px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    border: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover:active': { color: tokens.colorNeutralForeground1 },
  },
  head: { ...typographyStyles.body1, display: 'flex', gap: '8px', justifyContent: 'space-between' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  time: { flexShrink: 0 },
  text: {
    ...typographyStyles.body1,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  whole: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  action: { minWidth: 0, minHeight: '32px', padding: 0, color: tokens.colorBrandForegroundLink },
})

interface Props {
  answer: IncomingAnswer
  name: string
  fresh: boolean
  now: number
  expanded: boolean
  /** Whether this person may set answers aside and include them. */
  judges: boolean
  onToggle: () => void
  onSetAside: (aside: boolean) => void
  onInclude: () => void
}

export function IncomingItem(props: Props) {
  const { answer, name, fresh, now, expanded, judges, onToggle, onSetAside, onInclude } = props
  const { antwoord, vraag, lateFor } = answer
  const t = useTexts()
  const styles = useStyles()
  const nameless = antwoord.person === null
  const waits = antwoord.status === 'onbevestigd'
  const where =
    lateFor !== null
      ? t.regie.late(lateFor)
      : waits
        ? nameless
          ? t.regie.notListed
          : t.regie.unconfirmed
        : t.regie.atVraag(vraag)
  if (antwoord.aside)
    return (
      <li className={styles.root}>
        <div className={styles.head}>
          <span className={styles.quiet}>{t.regie.setAsideDone}</span>
          <Button appearance="transparent" className={styles.action} onClick={() => onSetAside(false)}>
            {t.regie.takeBack}
          </Button>
        </div>
      </li>
    )
  return (
    <li className={styles.root}>
      {fresh && <span className={styles.bar} aria-hidden />}
      <Button appearance="transparent" className={styles.toggle} aria-expanded={expanded} onClick={onToggle}>
        <span className={styles.head}>
          <span>
            {name} <span className={styles.quiet}>{where}</span>
          </span>
          {!nameless && (
            <span className={mergeClasses(styles.quiet, styles.time)}>
              {now - antwoord.changedAt < 60_000 ? t.common.justNow : t.format.time(antwoord.changedAt)}
            </span>
          )}
        </span>
        <span className={mergeClasses(styles.text, expanded && styles.whole)} dir="auto">
          {antwoord.text || t.common.gone}
        </span>
      </Button>
      {expanded && judges && (
        <div className={styles.actions}>
          {(lateFor !== null || (nameless && waits)) && (
            <Button appearance="transparent" className={styles.action} onClick={onInclude}>
              {t.regie.include}
            </Button>
          )}
          <Button appearance="transparent" className={styles.action} onClick={() => onSetAside(true)}>
            {t.regie.setAside}
          </Button>
        </div>
      )}
    </li>
  )
}

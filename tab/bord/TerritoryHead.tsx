import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Notice } from './useNotice.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    marginInline: '-4px',
    paddingInline: '4px',
    paddingBlockEnd: '4px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 16px',
    minHeight: '32px',
    '@media (min-width: 560px)': {
      flexWrap: 'nowrap',
      '& > span:first-child:not([role])': { whiteSpace: 'nowrap' },
    },
    color: tokens.colorNeutralForeground3,
  },
  said: {
    display: 'flex',
    alignItems: 'center',
    flex: '1 1 100%',
    gap: '12px',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '@media (min-width: 560px)': { flexBasis: 0, justifyContent: 'end' },
  },
  // Replaces the summary: the notice about an own act must be readable whole, without moving the cards.
  instead: { '@media (min-width: 560px)': { justifyContent: 'start' } },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  press: {
    flexShrink: 0,
    minWidth: 0,
    minHeight: '32px',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface Props {
  title: string
  summary: string
  /** Who put something here just now. */
  just: string
  notice: Notice | null
  /** The button that shows arrivals held back while the person was reading. */
  waiting: ReactNode
  untaggedLink: string | null
  onUntagged(): void
  children: ReactNode
}

/** What is chosen and how many notes that is; on the same line the last act, with its undo button. */
export function TerritoryHead({
  title,
  summary,
  just,
  notice,
  waiting,
  untaggedLink,
  onUntagged,
  children,
}: Props) {
  const styles = useStyles()
  const t = useTexts()
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.line}>
        {!notice && <span>{summary}</span>}
        <span className={mergeClasses(styles.said, notice !== null && styles.instead)} role="status">
          {notice ? (
            <>
              <span className={styles.words} title={notice.text}>
                {notice.text}
              </span>
              {notice.also && (
                <Button appearance="transparent" className={styles.press} onClick={notice.also.act}>
                  {notice.also.text}
                </Button>
              )}
              {notice.undo && (
                <Button appearance="transparent" className={styles.press} onClick={notice.undo}>
                  {t.common.undo}
                </Button>
              )}
            </>
          ) : (
            just
          )}
        </span>
        {waiting}
        {untaggedLink && (
          <Link as="button" className={styles.press} onClick={onUntagged}>
            {untaggedLink}
          </Link>
        )}
      </div>
      {children}
    </div>
  )
}

import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Notice } from '../../hooks/bord/useNotice.ts'
import { useTexts } from '../../hooks/useTexts.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 16px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  said: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    color: tokens.colorNeutralForeground2,
  },
  press: {
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
  untaggedLink: string | null
  onUntagged(): void
}

/** What is chosen, how much that is, and in the same line what just happened and how to undo it. */
export function TerritoryHead({ title, summary, just, notice, untaggedLink, onUntagged }: Props) {
  const styles = useStyles()
  const t = useTexts()
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.line}>
        <span>{summary}</span>
        <span className={styles.said} role="status">
          {notice ? (
            <>
              {notice.text}
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
        {untaggedLink && (
          <Link as="button" className={styles.press} onClick={onUntagged}>
            {untaggedLink}
          </Link>
        )}
      </div>
    </div>
  )
}

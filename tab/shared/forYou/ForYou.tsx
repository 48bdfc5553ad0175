import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import {
  CheckmarkRegular,
  DocumentTextRegular,
  EditRegular,
  type FluentIcon,
  PeopleCommunityRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { ForYouItem, ForYouKind, ForYouView } from '../../../bot/protocol/forYou.ts'
import { placeOfItem } from './placeOfItem.ts'
import { useTexts } from './useTexts.ts'

const beside = '@media (min-width: 900px)'

const useStyles = makeStyles({
  root: { marginTop: '24px' },
  title: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '16px',
    padding: '12px 16px',
    margin: '0 -16px',
    borderRadius: tokens.borderRadiusXLarge,
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [beside]: { gridTemplateColumns: '24px minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)' },
  },
  /** The one thing with the nearest date. */
  first: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    padding: '20px 16px',
    marginBottom: '8px',
    alignItems: 'center',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground3 },
    [beside]: { gridTemplateColumns: '24px minmax(0, 1fr) auto' },
  },
  icon: { alignSelf: 'start', fontSize: '20px', lineHeight: '22px', color: tokens.colorNeutralForeground2 },
  what: { ...typographyStyles.body1Strong, fontSize: tokens.fontSizeBase400, margin: 0, textWrap: 'pretty' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    '&:focus-visible': { outlineStyle: 'none' },
    '&:focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  aside: { ...typographyStyles.body1, margin: 0, gridColumnStart: 2, [beside]: { gridColumnStart: 'auto' } },
  when: { [beside]: { textAlign: 'end' } },
  late: { fontWeight: tokens.fontWeightSemibold },
  button: {
    gridColumn: '1 / -1',
    marginTop: '12px',
    padding: '10px 20px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    '&:hover, &:focus': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
      textDecorationLine: 'none',
    },
    [beside]: { gridColumn: 'auto', marginTop: 0 },
  },
  done: { marginTop: '8px' },
})

const icons: Record<ForYouKind, FluentIcon> = {
  read: DocumentTextRegular,
  changed: DocumentTextRegular,
  write: EditRegular,
  check: CheckmarkRegular,
  handle: PeopleCommunityRegular,
  settle: CheckmarkRegular,
}

/**
 * What waits for this person over all rondes: the one with the nearest date first (O7).
 * @param plain the screen has another primary button, so the first thing is a line too
 */
export function ForYou({ view, plain }: { view: ForYouView; plain: boolean }) {
  const t = useTexts()
  const styles = useStyles()
  const [showsDone, setShowsDone] = useState(false)
  const [first, ...others] = view.items
  const lines = plain ? view.items : others
  return (
    <section className={styles.root} aria-label={t.forYou.title}>
      <h2 className={styles.title}>{t.forYou.title}</h2>
      {first === undefined && <p className={styles.quiet}>{t.forYou.nothing}</p>}
      {first !== undefined && !plain && <First item={first} />}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((item) => (
            <Line key={`${item.kind}/${item.gesprekId}`} item={item} />
          ))}
        </ul>
      )}
      {view.done.length > 0 && (
        <div className={styles.done}>
          <Link as="button" aria-expanded={showsDone} onClick={() => setShowsDone(!showsDone)}>
            {showsDone ? t.forYou.hideDone : t.forYou.done}
          </Link>
          {showsDone && (
            <ul className={styles.list}>
              {view.done.map((item) => (
                <Line key={item.gesprekId} item={item} done />
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}

function First({ item }: { item: ForYouItem }) {
  const t = useTexts()
  const styles = useStyles()
  const Icon = icons[item.kind]
  const when = useWhen(item)
  return (
    <div className={mergeClasses(styles.item, styles.first)}>
      <Icon className={styles.icon} aria-hidden />
      <div>
        <p className={styles.what}>{t.forYou.what[item.kind](item.groep.kort)}</p>
        <p className={styles.quiet}>
          {[item.ronde, t.forYou.why[item.kind](item.count)].join('. ')}
          {when !== '' && (
            <>
              {', '}
              <span className={item.late > 0 ? styles.late : undefined}>{when}</span>
            </>
          )}
        </p>
      </div>
      <Link className={styles.button} href={placeOfItem(item)}>
        {t.forYou.button[item.kind]}
      </Link>
    </div>
  )
}

function Line({ item, done = false }: { item: ForYouItem; done?: boolean }) {
  const t = useTexts()
  const styles = useStyles()
  const Icon = icons[item.kind]
  const when = useWhen(item)
  const { kort } = item.groep
  return (
    <li className={styles.item}>
      <Icon className={styles.icon} aria-hidden />
      <div>
        <p className={styles.what}>
          <a className={styles.link} href={placeOfItem(item)}>
            {done ? t.forYou.doneRead(kort) : t.forYou.what[item.kind](kort)}
          </a>
        </p>
        {!done && <p className={styles.quiet}>{t.forYou.why[item.kind](item.count)}</p>}
      </div>
      <p className={mergeClasses(styles.aside, styles.quiet)}>{item.ronde}</p>
      <p className={mergeClasses(styles.aside, styles.when, item.late > 0 && styles.late)}>
        {done ? '' : when}
      </p>
    </li>
  )
}

/** Until when, or how late it is. */
function useWhen({ until, late }: ForYouItem): string {
  const t = useTexts()
  if (late > 0) return t.forYou.late(late)
  return until === null ? '' : t.forYou.until(t.format.date(until))
}

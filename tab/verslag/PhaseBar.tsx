import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { dayOf, deadlineAfter, longDay } from '../../bot/domain/workingDays.ts'
import { useNow } from '../live/useNow.ts'
import { firstNameOf } from '../ui/names.ts'
import { useThemeName } from '../ui/useThemeName.ts'
import {
  CORRECTION_DAYS,
  daysLeft,
  type Phase,
  phaseOf,
  progressOf,
  workingDaysLate,
  workingDaysTaken,
} from './phases.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { useVerslagStyles } from './verslagStyles.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 1.6fr 1fr',
    gap: '4px',
    margin: '20px 0 0',
    padding: 0,
  },
  first: { gridTemplateColumns: '1.6fr 1fr 1fr 1fr' },
  part: { listStyleType: 'none', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, display: 'block', marginBottom: '6px', overflowWrap: 'anywhere' },
  todo: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  hiddenName: { '@media (max-width: 479px)': { visibility: 'hidden', height: '20px', overflow: 'hidden' } },
  bar: {
    height: '6px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralStroke2,
  },
  done: { backgroundColor: tokens.colorNeutralForeground3 },
  now: { backgroundColor: tokens.colorNeutralStroke1 },
  contrast: { border: `1px solid ${tokens.colorNeutralForeground1}`, backgroundColor: 'transparent' },
  contrastDone: { backgroundColor: tokens.colorNeutralForeground1 },
  fill: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  says: {
    ...typographyStyles.body1,
    margin: '6px 0 0',
    paddingInlineEnd: '16px',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 899px)': { display: 'none' },
  },
  below: { ...typographyStyles.body1, margin: '8px 0 0', '@media (min-width: 900px)': { display: 'none' } },
})

const PHASES: readonly Phase[] = [0, 1, 2, 3]

/** Where the verslag is: what is past, what goes on, what is to come, with who and when. */
export function PhaseBar({ onDeadline }: { onDeadline: () => void }) {
  const t = useTexts().verslag.phases
  const styles = useStyles()
  const contrast = useThemeName() === 'contrast'
  const now = useNow()
  const { verslag, themas } = useScene()
  const phase = phaseOf(verslag)
  const discussed = themas.filter((thema) => thema.discussed).map(({ themaId }) => themaId)
  const says = useSentences(onDeadline)
  return (
    <>
      <ol className={mergeClasses(styles.root, phase === 0 && styles.first)} aria-label={t.label}>
        {PHASES.map((at) => (
          <li key={at} className={styles.part} aria-current={at === phase ? 'step' : undefined}>
            <span
              className={mergeClasses(
                styles.name,
                at > phase && styles.todo,
                at !== phase && styles.hiddenName,
              )}
            >
              {(at < phase ? t.done : t.todo)[at]}
            </span>
            <div
              className={mergeClasses(
                styles.bar,
                at < phase && styles.done,
                at === phase && styles.now,
                contrast && styles.contrast,
                contrast && at < phase && styles.contrastDone,
              )}
            >
              {at === phase && (
                <div
                  className={styles.fill}
                  style={{ width: `${Math.max(0.04, progressOf(verslag, discussed, now)) * 100}%` }}
                />
              )}
            </div>
            <p className={styles.says}>{says[at]}</p>
          </li>
        ))}
      </ol>
      <p className={styles.below}>{says[phase]}</p>
    </>
  )
}

/** What stands below each part. */
function useSentences(onDeadline: () => void): readonly ReactNode[] {
  const { verslag: texts, format } = useTexts()
  const t = texts.phases
  const styles = useVerslagStyles()
  const now = useNow()
  const { verslag, themas, scene, leads } = useScene()
  const { gesprek, me } = scene
  const { status, sent, submitted, closed, handedOver, reactions, checkedThemas } = verslag
  const phase = phaseOf(verslag)
  const { lang } = format
  const discussed = themas.filter((thema) => thema.discussed)
  const late = workingDaysLate(gesprek, now)
  const { wantedBy } = gesprek.verslag
  const leader = firstNameOf(gesprek.gespreksleiders[0] ?? '')
  const two = (first: ReactNode, second: ReactNode) => (
    <>
      {first}
      {second && <br />}
      {second}
    </>
  )
  const lateSays = late > 0 && <span className={styles.strong}>{t.late(late)}</span>
  const wanted = wantedBy !== null && t.wanted(longDay(wantedBy, lang))
  const laying =
    phase === 0
      ? two(
          <>
            {lateSays}
            {lateSays && wanted && ', '}
            {wanted}
            {wanted && '.'}
          </>,
          t.right,
        )
      : submitted &&
        two(
          t.madeBy(firstNameOf(submitted.name), longDay(dayOf(submitted.at), lang)),
          lateSays || t.onTime(workingDaysTaken(gesprek)),
        )
  const checking =
    phase === 0
      ? leader !== '' && t.by(leader)
      : phase === 1
        ? two(
            leads && gesprek.gespreksleiders.includes(me.name) ? t.byYou : t.by(leader),
            t.checked(
              discussed.filter(({ themaId }) => checkedThemas.includes(themaId)).length,
              discussed.length,
            ),
          )
        : sent && t.madeBy(firstNameOf(sent.name), longDay(dayOf(sent.at), lang))
  const reacted = reactions.filter(({ state }) => state !== 'nog-niets').length
  const deadline =
    sent !== null && leads && status === 'bij-de-groep' ? (
      <Link as="button" onClick={onDeadline}>
        {t.setDeadline}
      </Link>
    ) : null
  const { deelnemers } = gesprek
  const day = longDay(deadlineAfter(dayOf(now), CORRECTION_DAYS, []), lang)
  const toWhom =
    deelnemers.length === 0 ? (
      t.week
    ) : (
      <>
        {t.until(deelnemers.length)}{' '}
        {leads ? (
          <Link as="button" onClick={onDeadline}>
            {day}
          </Link>
        ) : (
          day
        )}
      </>
    )
  const atGroep =
    phase === 0
      ? t.week
      : phase === 1
        ? toWhom
        : status === 'versturen'
          ? t.sending
          : handedOver !== null
            ? t.handedOver(longDay(handedOver.on, lang))
            : sent &&
              two(
                closed
                  ? t.closed(longDay(sent.until, lang))
                  : t.since(longDay(dayOf(sent.at), lang), daysLeft(sent.until, now)),
                <>
                  {t.reacted(reacted, reactions.length, verslag.openCorrecties)}
                  {deadline && phase === 2 && (
                    <>
                      <br />
                      {deadline}
                    </>
                  )}
                </>,
              )
  const settled =
    phase === 2 && sent !== null && handedOver === null && !closed ? t.after(longDay(sent.until, lang)) : ''
  return [laying, checking, atGroep, settled]
}

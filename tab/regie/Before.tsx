import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular, CircleRegular } from '@fluentui/react-icons'
import { anonymousPart } from '../shared/gesprek/anonymous.ts'
import type { GesprekClock } from '../shared/gesprek/gesprekClock.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { Initials } from '../ui/Initials.tsx'
import { PhaseStrip } from '../ui/PhaseStrip.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Nameless } from './Nameless.tsx'
import { Section } from './Section.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  when: {
    ...typographyStyles.title3,
    margin: 0,
    textWrap: 'balance',
    '::first-letter': { textTransform: 'uppercase' },
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'balance' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  icon: { fontSize: '20px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  course: { marginTop: '12px' },
})

interface Props {
  scene: GesprekScene
  clock: GesprekClock
  now: number
}

/** Before the start: when, who, and what is ready. */
export function Before({ scene: { gesprek, groep, course }, clock, now }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const { deelnemers } = gesprek
  const minutes = course.themas.map((thema) => thema.minuten)
  return (
    <>
      <div>
        <h2 className={styles.when}>{whenOf(t, gesprek.start, now)}</h2>
        <p className={styles.quiet}>{placeOf(t, gesprek, now)}</p>
      </div>
      <Section name={t.regie.deelnemers} aside={deelnemers.length || null}>
        {deelnemers.length === 0 && <p className={styles.quiet}>{t.regie.noDeelnemers}</p>}
        <ul className={styles.list} aria-label={t.regie.deelnemers}>
          {deelnemers.map(({ id, name }) => (
            <li key={id} className={styles.row}>
              <Initials name={name} />
              {name}
            </li>
          ))}
        </ul>
        <Nameless gesprek={gesprek} part={anonymousPart(groep)} />
      </Section>
      <Section name={t.regie.ready}>
        <ul className={styles.list}>
          {readiness(t, { gesprek, groep }).map(({ says, ready }) => (
            <li key={says} className={styles.row}>
              <span className={styles.icon} aria-hidden>
                {ready ? <CheckmarkRegular /> : <CircleRegular />}
              </span>
              {says}
              <VisuallyHidden>, {ready ? t.regie.isReady : t.regie.isOpen}</VisuallyHidden>
            </li>
          ))}
        </ul>
      </Section>
      <Section name={t.regie.course} aside={t.regie.minutes(gesprek.minutes)}>
        <PhaseStrip parts={clock.parts} label={t.regie.course} />
        <p className={mergeClasses(styles.quiet, styles.course)}>
          {t.regie.courseText(course.themas.length, Math.min(...minutes), Math.max(...minutes))}
        </p>
      </Section>
    </>
  )
}

function whenOf(t: ReturnType<typeof useTexts>, start: string | null, now: number): string {
  if (start === null) return t.regie.unplanned
  const time = t.format.time(start)
  const sameDay = new Date(start).toDateString() === new Date(now).toDateString()
  if (!sameDay) return t.regie.startsOn(t.format.date(start), time)
  return Date.parse(start) < now ? t.regie.startedLate(time) : t.regie.startsAt(time)
}

function placeOf(
  t: ReturnType<typeof useTexts>,
  { start, room, linked }: GesprekScene['gesprek'],
  now: number,
): string {
  const left = start === null ? 0 : Math.ceil((Date.parse(start) - now) / 60_000)
  const startsIn = left > 0 && left <= 90 ? [t.regie.inMinutes(left)] : []
  const where = linked && room ? t.regie.roomAndTeams(room) : linked ? t.regie.inTeams : room
  return t.regie.place([...startsIn, where].filter((part) => part !== ''))
}

function readiness(
  t: ReturnType<typeof useTexts>,
  { gesprek, groep }: Pick<GesprekScene, 'gesprek' | 'groep'>,
) {
  const { linked, verslaggevers, deelnemers } = gesprek
  const { min, max } = groep.grootte
  const names = t.format.list(verslaggevers)
  const fits = deelnemers.length >= min && deelnemers.length <= max
  const unlisted = deelnemers.length === 0 && anonymousPart(groep) === 'all'
  const size = {
    ready: fits,
    says: fits ? t.regie.readySize(deelnemers.length) : t.regie.readySizeOff(deelnemers.length, min, max),
  }
  return [
    { ready: linked, says: linked ? t.regie.readyLinked : t.regie.readyAlone },
    {
      ready: verslaggevers.length > 0,
      says:
        verslaggevers.length === 0
          ? t.regie.readyNoNotes
          : verslaggevers.length === 1
            ? t.regie.readyNotes(names)
            : t.regie.readyNotesMany(names),
    },
    ...(unlisted ? [] : [size]),
  ]
}

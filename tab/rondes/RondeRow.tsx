import { Link } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons'
import type { RondeLine } from '../../bot/protocol/view.ts'
import { hrefTo } from '../routes.ts'
import { workplaceIn } from '../shared/gesprek/workplace.ts'
import { RondePhase } from '../ui/RondePhase.tsx'
import { useRondesStyles } from '../ui/rondesStyles.ts'
import { seasonOf } from './season.ts'
import { useTexts } from './useTexts.ts'

/** One ronde: what it is, how far it is, and what comes next for this person. */
export function RondeRow({ line }: { line: RondeLine }) {
  const styles = useRondesStyles()
  const t = useTexts()
  const season = line.period ? seasonOf(line.period.from) : null
  const scope = line.scope.name || line.school
  return (
    <li className={styles.line}>
      <div>
        <h2 className={styles.name}>
          <a className={styles.link} href={hrefTo({ screen: 'ronde', ronde: line.id })}>
            {line.title}
          </a>
        </h2>
        <p className={styles.quiet}>
          {season ? t.rondes.scopeAndSeason(scope, t.rondes.season(season.half, season.year)) : scope}
        </p>
      </div>
      <RondePhase phase={line.phase} gesprekken={line.gesprekken} />
      <div>
        <p className={styles.next}>
          <Next line={line} />
        </p>
        <p className={styles.quiet}>{t.format.list(line.roles.map((role) => t.method.roles[role]))}</p>
      </div>
      <ChevronRightRegular className={styles.chevron} aria-hidden />
    </li>
  )
}

function Next({ line }: { line: RondeLine }) {
  const styles = useRondesStyles()
  const t = useTexts()
  const { next, gesprekken } = line
  if (next === null) return gesprekken.held > 0 ? t.rondes.allHeld : t.rondes.notPlanned
  if (next.status === 'bezig') {
    const words = t.rondes.goingOn(next.groep)
    if (next.work === 'follow') return words
    return (
      <Link className={styles.now} href={hrefTo(workplaceIn(line.id, next.gesprekId, next.work))}>
        {words}
      </Link>
    )
  }
  if (next.start === null) return t.rondes.nextUnplanned(next.groep)
  return t.rondes.nextAt(next.groep, t.format.date(next.start), t.format.time(next.start))
}

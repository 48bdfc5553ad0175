import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeView } from '../../../bot/protocol/view.ts'
import { anonymousPart } from '../../hooks/anonymous.ts'
import type { GesprekLine } from '../../hooks/rondes/useGesprekken.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { AnonymousEditor } from './AnonymousEditor.tsx'
import { GesprekPeople } from './GesprekPeople.tsx'
import { GesprekPlaces } from './GesprekPlaces.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { SpreadLack } from './SpreadPicture.tsx'

const minute = 60_000

/** One gesprek of the day: when, who, how it stands, and where to go. */
export function GesprekRow({
  ronde,
  line: { gesprek, groep },
  me,
}: {
  ronde: string
  line: GesprekLine
  me: MeView
}) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const [planning, setPlanning] = useState(false)
  const [naming, setNaming] = useState(false)
  const [describing, setDescribing] = useState(false)
  const start = gesprek.start === null ? null : Date.parse(gesprek.start)
  const count = gesprek.deelnemers.length
  const { min, max } = groep.grootte
  const part = anonymousPart(groep)
  const leads = me.roles.includes('gespreksleider')
  const mayPlan = me.roles.some((role) => role === 'gespreksleider' || role === 'verslaggever')
  const takesPart = me.deelnemerIn.includes(gesprek.id) && !groep.anoniem
  const mayDescribe = gesprek.spread === null ? takesPart : count > 0
  const thema = groep.themas.find((one) => one.id === gesprek.openThemaId)
  const state =
    gesprek.status === 'klaar'
      ? t.ronde.held
      : gesprek.status === 'gepland'
        ? start === null
          ? ''
          : t.ronde.planned
        : thema
          ? t.ronde.goingOnWith(thema.titel)
          : t.ronde.goingOn
  return (
    <li className={styles.line} aria-label={groep.kort}>
      <span className={styles.time}>
        {start === null
          ? ''
          : t.ronde.fromTo(t.format.time(start), t.format.time(start + gesprek.minutes * minute))}
      </span>
      <div>
        <h3 className={styles.groep}>{groep.kort}</h3>
        <p className={styles.quiet}>
          {t.ronde.deelnemers(count)}
          {(count < min || count > max) && `, ${t.ronde.wished(min, max)}`}
          {part !== 'none' && `, ${t.anoniem[part]}`}
        </p>
        {gesprek.spread && <SpreadLack spread={gesprek.spread} />}
      </div>
      <div>
        <p className={gesprek.status === 'bezig' ? `${styles.state} ${styles.now}` : styles.state}>{state}</p>
        <p className={styles.quiet}>{gesprek.room}</p>
      </div>
      <nav className={styles.places} aria-label={t.ronde.places(groep.kort)}>
        <GesprekPlaces ronde={ronde} gesprek={gesprek.id} groep={groep.kort} me={me} />
        {mayPlan && gesprek.status === 'gepland' && (
          <Link
            as="button"
            className={styles.press}
            aria-expanded={planning}
            aria-label={start === null ? t.ronde.planOf(groep.kort) : t.ronde.replanOf(groep.kort)}
            onClick={() => setPlanning(!planning)}
          >
            {start === null ? t.ronde.plan : t.ronde.replan}
          </Link>
        )}
        {mayDescribe && (
          <Link
            as="button"
            className={styles.press}
            aria-expanded={describing}
            aria-label={gesprek.spread ? t.ronde.about.openOf(groep.kort) : t.ronde.about.meOf(groep.kort)}
            onClick={() => setDescribing(!describing)}
          >
            {gesprek.spread ? t.ronde.about.open : t.ronde.about.me}
          </Link>
        )}
        {leads && gesprek.status !== 'klaar' && (
          <Link
            as="button"
            className={styles.press}
            aria-expanded={naming}
            aria-label={t.anoniem.openOf(groep.kort)}
            onClick={() => setNaming(!naming)}
          >
            {t.anoniem.open}
          </Link>
        )}
      </nav>
      {describing && <GesprekPeople gesprek={gesprek} me={me} />}
      {naming && <AnonymousEditor line={{ gesprek, groep }} />}
      {planning && <PlanEditor gesprek={gesprek} groep={groep.kort} onDone={() => setPlanning(false)} />}
    </li>
  )
}

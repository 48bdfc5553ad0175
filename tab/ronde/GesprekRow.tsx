import { useState } from 'react'
import type { MeView } from '../../bot/protocol/view.ts'
import { anonymousPart } from '../shared/gesprek/anonymous.ts'
import { GesprekChoices } from './GesprekChoices.tsx'
import { type Fold, GesprekFold } from './GesprekFold.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { SpreadLack } from './SpreadPicture.tsx'
import { useFocusFold } from './useFocusFold.ts'
import type { GesprekLine } from './useGesprekken.ts'
import { useTexts } from './useTexts.ts'
import { verslagSays } from './verslagSays.ts'

const minute = 60_000

/** One gesprek of the day: time, people, progress, and links to its screens. */
export function GesprekRow({ ronde, line, me }: { ronde: string; line: GesprekLine; me: MeView }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const [fold, setFold] = useState<Fold | null>(null)
  const { opener, inside } = useFocusFold<HTMLElement>(fold !== null)
  const { gesprek, groep } = line
  const start = gesprek.start === null ? null : Date.parse(gesprek.start)
  const count = gesprek.deelnemers.length
  const { min, max } = groep.grootte
  const part = anonymousPart(groep)
  const thema = groep.themas.find((one) => one.id === gesprek.openThemaId)
  const state =
    gesprek.status === 'klaar'
      ? verslagSays(t, gesprek.verslag)
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
      <nav ref={opener} className={styles.places} aria-label={t.ronde.places(groep.kort)}>
        <GesprekChoices
          ronde={ronde}
          gesprek={gesprek}
          groep={groep}
          me={me}
          fold={fold}
          onFold={(chosen) => setFold(chosen === fold ? null : chosen)}
        />
      </nav>
      {fold && <GesprekFold fold={fold} line={line} me={me} inside={inside} onDone={() => setFold(null)} />}
    </li>
  )
}

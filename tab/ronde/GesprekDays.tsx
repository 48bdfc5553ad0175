import type { MeView } from '../../bot/protocol/view.ts'
import { GesprekRow } from './GesprekRow.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { RondeAnonymous } from './RondeAnonymous.tsx'
import { useGesprekken } from './useGesprekken.ts'
import { useTexts } from './useTexts.ts'

/** The gesprekken of a ronde by day and time. */
export function GesprekDays({ ronde, me }: { ronde: string; me: MeView }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const days = useGesprekken()
  return (
    <section className={styles.part} aria-label={t.ronde.gesprekken}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle}>{t.ronde.gesprekken}</h2>
      </div>
      {days.length === 0 && <p className={styles.quiet}>{t.ronde.noGesprekken}</p>}
      {days.map(({ day, lines }) => (
        <div key={day}>
          <p className={styles.day}>{day === null ? t.ronde.unplanned : t.format.date(day)}</p>
          <ul className={styles.list}>
            {lines.map((line) => (
              <GesprekRow key={line.gesprek.id} ronde={ronde} line={line} me={me} />
            ))}
          </ul>
        </div>
      ))}
      {me.acts.includes('anoniem.set') && days.length > 0 && <RondeAnonymous />}
    </section>
  )
}

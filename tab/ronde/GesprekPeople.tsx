import type { GesprekView, MeView } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import { AboutFields } from './AboutFields.tsx'
import { useAboutStyles } from './aboutStyles.ts'
import { PersonAbout } from './PersonAbout.tsx'
import { SpreadPicture } from './SpreadPicture.tsx'
import { useTexts } from './useTexts.ts'

/** The people of a gesprek: everyone for those who lead or note, only themselves for a deelnemer. */
export function GesprekPeople({ gesprek, me }: { gesprek: GesprekView; me: MeView }) {
  const styles = useAboutStyles()
  const t = useTexts().ronde.about
  const people = useEntities('person')
  const { spread } = gesprek
  return (
    <div className={styles.panel}>
      {spread && <SpreadPicture spread={spread} />}
      {spread ? (
        <ul className={styles.people}>
          {gesprek.deelnemers.map(({ id, name }) => (
            <PersonAbout key={id} person={{ id, name }} about={people.get(id)?.about ?? null} />
          ))}
        </ul>
      ) : (
        <AboutFields person={me} about={me.about} />
      )}
      <p className={styles.quiet}>{t.whoSees}</p>
    </div>
  )
}

import type { GesprekView, MeView } from '../../../bot/protocol/view.ts'
import { useEntities } from '../../hooks/useEntities.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { AboutFields } from './AboutFields.tsx'
import { useAboutStyles } from './aboutStyles.ts'
import { SpreadPicture } from './SpreadPicture.tsx'

/** Who is at this table: for who leads or notes everybody, for a deelnemer oneself. */
export function GesprekPeople({ gesprek, me }: { gesprek: GesprekView; me: MeView }) {
  const styles = useAboutStyles()
  const t = useTexts().ronde.about
  const people = useEntities('person')
  const { spread } = gesprek
  const shown =
    spread === null
      ? [{ id: me.id, name: me.name, about: me.about }]
      : gesprek.deelnemers.map(({ id, name }) => ({ id, name, about: people.get(id)?.about ?? null }))
  return (
    <div className={styles.panel}>
      {spread && <SpreadPicture spread={spread} />}
      <ul className={styles.people}>
        {shown.map(({ id, name, about }) => (
          <li key={id}>
            <h4 className={styles.name}>{name}</h4>
            <AboutFields person={{ id, name }} about={about} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t.whoSees}</p>
    </div>
  )
}

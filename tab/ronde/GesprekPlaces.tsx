import { Link } from '@fluentui/react-components'
import type { GesprekView, MeView } from '../../bot/protocol/view.ts'
import { hrefTo } from '../routes.ts'
import { isAtGroep } from '../shared/gesprek/workplace.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: GesprekView
  groep: string
  me: MeView
}

/** The screens of one gesprek in which this person can do something. */
export function GesprekPlaces({ ronde, gesprek, groep, me }: Props) {
  const styles = useOverviewStyles()
  const t = useTexts().ronde
  const places = [
    me.acts.includes('thema.open') && { screen: 'regie' as const, name: t.regie, label: t.regieOf(groep) },
    me.acts.includes('notitie.add') && {
      screen: 'noteren' as const,
      name: t.noteren,
      label: t.noterenOf(groep),
    },
    gesprek.status === 'klaar' &&
      me.acts.includes('notitie.add') && {
        screen: 'verslag' as const,
        name: t.verslag,
        label: t.verslagOf(groep),
      },
    me.deelnemerIn.includes(gesprek.id) && {
      screen: 'antwoorden' as const,
      name: t.antwoorden,
      label: t.antwoordenOf(groep),
    },
    me.deelnemerIn.includes(gesprek.id) &&
      isAtGroep(gesprek) && { screen: 'correctie' as const, name: t.verslag, label: t.verslagOf(groep) },
  ].filter((place) => place !== false)
  return places.map(({ screen, name, label }) => (
    <Link
      key={screen}
      className={styles.place}
      href={hrefTo({ screen, ronde, gesprek: gesprek.id })}
      aria-label={label}
    >
      {name}
    </Link>
  ))
}

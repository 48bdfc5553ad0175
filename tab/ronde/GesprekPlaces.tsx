import { Link } from '@fluentui/react-components'
import type { MeView } from '../../bot/protocol/view.ts'
import { hrefTo } from '../routes.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: string
  groep: string
  me: MeView
}

/** Where this person can go with one gesprek, by what they do in it. */
export function GesprekPlaces({ ronde, gesprek, groep, me }: Props) {
  const styles = useOverviewStyles()
  const t = useTexts().ronde
  const leads = me.roles.includes('gespreksleider')
  const places = [
    leads && { screen: 'regie' as const, name: t.regie, label: t.regieOf(groep) },
    (leads || me.roles.includes('verslaggever')) && {
      screen: 'noteren' as const,
      name: t.noteren,
      label: t.noterenOf(groep),
    },
    me.deelnemerIn.includes(gesprek) && {
      screen: 'antwoorden' as const,
      name: t.antwoorden,
      label: t.antwoordenOf(groep),
    },
  ].filter((place) => place !== false)
  return places.map(({ screen, name, label }) => (
    <Link key={screen} className={styles.place} href={hrefTo({ screen, ronde, gesprek })} aria-label={label}>
      {name}
    </Link>
  ))
}

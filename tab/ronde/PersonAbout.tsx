import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { AboutView } from '../../bot/protocol/view.ts'
import { AboutFields } from './AboutFields.tsx'
import { useAboutStyles } from './aboutStyles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  person: { id: string; name: string }
  about: AboutView | null
}

/** What is known of one deelnemer, on one line that can be edited in place. */
export function PersonAbout({ person, about }: Props) {
  const styles = useAboutStyles()
  const overview = useOverviewStyles()
  const texts = useTexts().ronde
  const t = texts.about
  const [changing, setChanging] = useState(false)
  const known = about === null ? '' : inWords(about, t)
  const says = changing ? texts.donePeople : known === '' ? t.fill : t.change
  return (
    <li>
      <div className={styles.person}>
        <p className={styles.line}>
          <span className={styles.who}>{person.name}</span> {known || t.unknown}
        </p>
        <Button
          appearance="subtle"
          className={overview.edge}
          aria-expanded={changing}
          aria-label={t.changeOf(says, person.name)}
          onClick={() => setChanging(!changing)}
        >
          {says}
        </Button>
      </div>
      {changing && (
        <div className={styles.filling}>
          <AboutFields person={person} about={about} />
        </div>
      )}
    </li>
  )
}

type Texts = ReturnType<typeof useTexts>['ronde']['about']

function inWords({ functie, unit, level, year, leerweg }: AboutView, t: Texts): string {
  const said = [
    functie,
    unit,
    level === null ? '' : t.levelIs(level),
    year === null ? '' : t.yearIs(year),
    leerweg === null ? '' : t.leerwegen[leerweg],
  ]
  return said.filter((one) => one !== '').join(', ')
}

import { Link } from '@fluentui/react-components'
import type { GesprekView, GroepView, MeView } from '../../bot/protocol/view.ts'
import { useNotesDownload } from '../shared/gesprek/useNotesDownload.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { type MenuChoice, PanelMenu } from '../ui/PanelMenu.tsx'
import type { Fold } from './GesprekFold.tsx'
import { GesprekPlaces } from './GesprekPlaces.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  ronde: string
  gesprek: GesprekView
  groep: GroepView
  me: MeView
  fold: Fold | null
  onFold(fold: Fold): void
}

/** Links to the screens of a gesprek, and a menu with settings that seldom change. */
export function GesprekChoices({ ronde, gesprek, groep, me, fold, onFold }: Props) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const mayPlan = gesprek.status === 'gepland' && me.acts.includes('gesprek.plan')
  const planned = gesprek.start !== null
  const { error, download } = useNotesDownload(ronde, gesprek.id)
  const mayDownload = gesprek.status === 'klaar' && me.reads.includes('words')
  const choices: MenuChoice[] = [
    ...(mayPlan && planned ? [{ says: t.ronde.replan, run: () => onFold('plan') }] : []),
    ...(gesprek.spread !== null && gesprek.deelnemers.length > 0
      ? [{ says: t.ronde.about.open, run: () => onFold('people') }]
      : []),
    ...(me.acts.includes('anoniem.set') && gesprek.status !== 'klaar'
      ? [{ says: t.anoniem.open, run: () => onFold('anonymous') }]
      : []),
    ...(mayDownload
      ? [
          { says: t.gesprek.asWord, run: () => download('word') },
          { says: t.gesprek.asMarkdown, run: () => download('markdown') },
        ]
      : []),
  ]
  const describesOneself = gesprek.spread === null && me.deelnemerIn.includes(gesprek.id) && !groep.anoniem
  return (
    <>
      <GesprekPlaces ronde={ronde} gesprek={gesprek} groep={groep.kort} me={me} />
      {mayPlan && !planned && (
        <Link
          as="button"
          className={styles.press}
          aria-expanded={fold === 'plan'}
          aria-label={t.ronde.planOf(groep.kort)}
          onClick={() => onFold('plan')}
        >
          {t.ronde.plan}
        </Link>
      )}
      {describesOneself && (
        <Link
          as="button"
          className={styles.press}
          aria-expanded={fold === 'people'}
          aria-label={t.ronde.about.meOf(groep.kort)}
          onClick={() => onFold('people')}
        >
          {t.ronde.about.me}
        </Link>
      )}
      {error && <ErrorNote reading error={error} />}
      {choices.length > 0 && <PanelMenu groups={[choices]} says={t.ronde.moreOf(groep.kort)} />}
    </>
  )
}

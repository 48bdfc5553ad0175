import { Link } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import type { RondeView } from '../../bot/protocol/view.ts'
import { useEntities, useOnly } from '../live/useEntities.ts'
import { useRonde } from '../live/useRonde.ts'
import { hrefTo } from '../routes.ts'
import { CopyLinkButton } from '../ui/CopyLinkButton.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { LiveMark } from '../ui/LiveMark.tsx'
import { RondePhase } from '../ui/RondePhase.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useStepStyles } from '../ui/stepStyles.ts'
import { GesprekDays } from './GesprekDays.tsx'
import { NextPhase } from './NextPhase.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { RondeAbout } from './RondeAbout.tsx'
import { RondePeople } from './RondePeople.tsx'
import { useTexts } from './useTexts.ts'

/** One ronde: how far it is, its gesprekken in the order of the day, and who does what. */
export function Ronde({ ronde }: { ronde: string }) {
  const styles = useOverviewStyles()
  const step = useStepStyles()
  const { common, ronde: t } = useTexts()
  const { status, connection, error } = useRonde(ronde, 'ronde')
  const view = useOnly('ronde')
  const me = useOnly('me')
  const gesprekken = [...useEntities('gesprek').values()]
  const held = gesprekken.filter((gesprek) => gesprek.status === 'klaar').length
  const seesBoard = me?.reads.includes('words') ?? false
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <a className={step.back} href={hrefTo({ screen: 'rondes' })}>
          <ArrowLeftRegular aria-hidden fontSize={20} />
          {common.rondes}
        </a>
        {status === 'ready' && <LiveMark live={connection.live} since={connection.since} />}
      </div>
      {error && status === 'error' && (
        <div className={styles.refused}>
          <ErrorNote reading heading error={error} />
        </div>
      )}
      {status === 'loading' && <Skeletons />}
      {view && me && (
        <>
          <div className={styles.intro}>
            <div>
              <h1 className={styles.title}>{view.title}</h1>
              <p className={styles.quiet}>{t.place(view.school, view.scope.name)}</p>
              <div className={styles.places}>
                {seesBoard && (
                  <Link className={styles.place} href={hrefTo({ screen: 'bord', ronde })}>
                    {t.toBoard}
                  </Link>
                )}
                <CopyLinkButton className={styles.press} to={{ screen: 'ronde', ronde }} label={view.title} />
              </div>
            </div>
            <div className={styles.standing}>
              <RondePhase phase={view.phase} gesprekken={{ total: gesprekken.length, held }} />
              {me.acts.includes('ronde.advance') && view.next?.open && <NextPhase next={view.next} />}
              {view.next?.open === false && (
                <p className={styles.later}>{seesBoard ? t.verder.notYetNotes : t.verder.notYet}</p>
              )}
            </div>
          </div>
          <GesprekDays ronde={ronde} me={me} />
          <RondePeople me={me} />
          <RondeAbout view={view} me={me} />
          <div className={styles.part}>
            <Removal view={view} />
            {me.reads.includes('personExport') && (
              <Link className={styles.place} href={hrefTo({ screen: 'gegevens', ronde })}>
                {t.toPrivacy}
              </Link>
            )}
          </div>
        </>
      )}
    </main>
  )
}

/** When words expire, where everyone in the ronde can read it (X4, X7). */
function Removal({ view: { removedAt, removesAt } }: { view: RondeView }) {
  const styles = useOverviewStyles()
  const { format, ronde: t } = useTexts()
  if (removedAt !== null) return <p className={styles.quiet}>{t.removedOn(format.fullDate(removedAt))}</p>
  return removesAt === null ? null : <p className={styles.quiet}>{t.removesOn(format.fullDate(removesAt))}</p>
}

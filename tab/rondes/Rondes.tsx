import { Button, Link } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useForYou } from '../live/useForYou.ts'
import { useRondes } from '../live/useRondes.ts'
import { go, hrefTo } from '../routes.ts'
import { ForYou } from '../shared/forYou/ForYou.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useRondesStyles } from '../ui/rondesStyles.ts'
import { Skeletons } from '../ui/Skeletons.tsx'
import { WhoAmI } from '../ui/WhoAmI.tsx'
import { NoRondes } from './NoRondes.tsx'
import { RondeRow } from './RondeRow.tsx'
import { useTexts } from './useTexts.ts'

/** Every ronde in which this person has a role, with its progress and its next step. */
export function Rondes() {
  const styles = useRondesStyles()
  const t = useTexts().rondes
  const { view, error, reload } = useRondes()
  const forYou = useForYou().value
  const administers = view?.me.reads.includes('beheer') ?? false
  const mayMake = view?.me.acts.includes('ronde.create') ?? false
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t.title}</h1>
        {mayMake && view && view.rondes.length > 0 && (
          <Button
            className={styles.make}
            appearance="primary"
            size="large"
            icon={<AddRegular />}
            onClick={() => go({ screen: 'rondeNieuw' })}
          >
            {t.newRonde}
          </Button>
        )}
      </div>
      {error && (
        <div className={styles.refused}>
          <ErrorNote reading error={error} onRetry={reload} />
        </div>
      )}
      {!view && !error && <Skeletons rows={6} head={false} />}
      {view && view.rondes.length === 0 && <NoRondes mayMake={mayMake} administers={administers} />}
      {view && view.rondes.length > 0 && forYou && <ForYou view={forYou} plain={mayMake} />}
      {view && view.rondes.length > 0 && (
        <ul className={styles.list} aria-label={t.list}>
          {view.rondes.map((line) => (
            <RondeRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <nav className={styles.links} aria-label={t.more}>
          <Link href={hrefTo({ screen: 'hulp' })}>{t.help}</Link>
          <Link href={hrefTo({ screen: 'mijn' })}>{t.mine}</Link>
          {administers && <Link href={hrefTo({ screen: 'beheer' })}>{t.administer}</Link>}
        </nav>
        <WhoAmI />
      </div>
    </main>
  )
}

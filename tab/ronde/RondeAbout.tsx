import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeView, RondeView } from '../../bot/protocol/view.ts'
import { lazyPart } from '../live/lazyPart.ts'
import { LazyPart } from '../shared/loading/LazyPart.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useFocusFold } from './useFocusFold.ts'
import { useTexts } from './useTexts.ts'

const AboutEditor = lazyPart(async () => (await import('./AboutEditor.tsx')).AboutEditor)

/** What the ronde is about and what it is for, with a button to edit it. */
export function RondeAbout({ view, me }: { view: RondeView; me: MeView }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const { over } = t.ronde
  const [changing, setChanging] = useState(false)
  const { opener, inside } = useFocusFold(changing)
  const mayChange = me.acts.includes('ronde.change')
  const { period, use } = view
  const facts = [
    { name: over.reasons, lines: view.reasons },
    { name: over.goals, lines: view.goals },
    { name: over.forWhom, lines: [use.forWhom] },
    { name: over.where, lines: [use.where] },
    { name: over.renewal, lines: [use.renewal] },
    {
      name: over.period,
      lines: period === null ? [] : [over.fromTo(t.format.date(period.from), t.format.date(period.to))],
    },
  ].filter(({ lines }) => lines.some((line) => line !== ''))
  if (!mayChange && facts.length === 0) return null
  return (
    <section className={styles.part} aria-label={over.title}>
      <div ref={opener} className={styles.partHead}>
        <h2 className={styles.partTitle}>{over.title}</h2>
        {mayChange && !changing && (
          <Button appearance="subtle" className={styles.edge} onClick={() => setChanging(true)}>
            {over.change}
          </Button>
        )}
      </div>
      {changing ? (
        <section ref={inside} tabIndex={-1} className={styles.fold} aria-label={over.changing}>
          <LazyPart rows={4}>
            <AboutEditor view={view} onDone={() => setChanging(false)} />
          </LazyPart>
        </section>
      ) : (
        <div className={styles.people}>
          {facts.length === 0 && <p className={styles.quiet}>{over.nothing}</p>}
          {facts.map(({ name, lines }) => (
            <div key={name}>
              <h3 className={styles.roleName}>{name}</h3>
              {lines.map((line) => (
                <p key={line} className={styles.names}>
                  {line}
                </p>
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

import { Button } from '@fluentui/react-components'
import type { ReactNode, RefObject } from 'react'
import type { MeView } from '../../bot/protocol/view.ts'
import { lazyPart } from '../live/lazyPart.ts'
import { LazyPart } from '../shared/loading/LazyPart.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import type { GesprekLine } from './useGesprekken.ts'
import { useTexts } from './useTexts.ts'

// Seldom used, so loaded when it is first opened.
const AnonymousEditor = lazyPart(async () => (await import('./AnonymousEditor.tsx')).AnonymousEditor)
const GesprekPeople = lazyPart(async () => (await import('./GesprekPeople.tsx')).GesprekPeople)
const PlanEditor = lazyPart(async () => (await import('./PlanEditor.tsx')).PlanEditor)

export type Fold = 'plan' | 'people' | 'anonymous'

interface Props {
  fold: Fold
  line: GesprekLine
  me: MeView
  inside: RefObject<HTMLElement | null>
  onDone(): void
}

/** The setting of a gesprek that is being edited: one at a time, under its row; Esc closes it. */
export function GesprekFold({ fold, line, me, inside, onDone }: Props) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const { gesprek, groep } = line
  const own = gesprek.spread === null
  const parts: Record<Fold, { title: string; body: ReactNode }> = {
    plan: {
      title: gesprek.start === null ? t.ronde.planOf(groep.kort) : t.ronde.replanOf(groep.kort),
      body: <PlanEditor gesprek={gesprek} groep={groep.kort} onDone={onDone} />,
    },
    people: {
      title: own ? t.ronde.about.meOf(groep.kort) : t.ronde.about.title(groep.kort),
      body: <GesprekPeople gesprek={gesprek} me={me} />,
    },
    anonymous: { title: t.anoniem.title(groep.kort), body: <AnonymousEditor line={line} /> },
  }
  const { title, body } = parts[fold]
  return (
    <section
      ref={inside}
      tabIndex={-1}
      className={styles.planner}
      aria-label={title}
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onDone()}
    >
      {fold !== 'plan' && (
        <div className={styles.foldHead}>
          <h4 className={styles.roleName}>{title}</h4>
          <Button appearance="subtle" className={styles.edge} onClick={onDone}>
            {t.ronde.donePeople}
          </Button>
        </div>
      )}
      <LazyPart rows={3}>{body}</LazyPart>
    </section>
  )
}

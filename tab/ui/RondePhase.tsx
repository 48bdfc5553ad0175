import type { RondeLine } from '../../bot/protocol/view.ts'
import { type PhasePart, PhaseStrip } from './PhaseStrip.tsx'
import { useRondesStyles } from './rondesStyles.ts'
import { useTexts } from './useTexts.ts'

type Phase = RondeLine['phase']

const phaseOrder: readonly Phase[] = [
  'voorbereiding',
  'gesprekken',
  'verslagen',
  'portret',
  'gepubliceerd',
  'opvolging',
  'afgesloten',
]

/** The seven phases of a ronde as a strip, with the name of the current one. */
export function RondePhase({ phase, gesprekken }: Pick<RondeLine, 'phase' | 'gesprekken'>) {
  const styles = useRondesStyles()
  const t = useTexts().method
  const at = phaseOrder.indexOf(phase)
  const { held, total } = gesprekken
  const parts = phaseOrder.map(
    (id, index): PhasePart => ({
      id,
      weight: 1,
      state: index < at ? 'done' : index === at ? 'now' : 'todo',
      progress: id === 'gesprekken' && total > 0 ? held / total : 0.5,
    }),
  )
  return (
    <div>
      <p className={styles.phase}>{t.phases[phase]}</p>
      <div className={styles.strip}>
        <PhaseStrip parts={parts} label={t.phaseOf(t.phases[phase], at + 1)} />
      </div>
      {total > 0 && (
        <p className={styles.quiet}>{phase === 'voorbereiding' ? t.toHold(total) : t.held(held, total)}</p>
      )}
    </div>
  )
}

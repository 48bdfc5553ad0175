import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useThemeName } from './useThemeName.ts'

export interface PhasePart {
  id: string
  /** Width relative to the other parts. */
  weight: number
  state: 'done' | 'now' | 'todo'
  /** Progress of the current part, 0 to 1. */
  progress?: number
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: '2px', width: '100%' },
  part: {
    position: 'relative',
    overflow: 'hidden',
    height: '4px',
    minWidth: '4px',
    flexBasis: 0,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralForeground1} 14%, ${tokens.colorNeutralBackground1})`,
  },
  done: { backgroundColor: tokens.colorNeutralForeground3 },
  now: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 40%, ${tokens.colorNeutralBackground1})`,
  },
  contrast: {
    height: '6px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  contrastDone: { backgroundColor: tokens.colorNeutralForeground1 },
  fill: {
    position: 'absolute',
    inset: 0,
    right: 'auto',
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
})

/** A progress bar of parts in proportion. `label` says the same in words. */
export function PhaseStrip({ parts, label }: { parts: readonly PhasePart[]; label: string }) {
  const styles = useStyles()
  const contrast = useThemeName() === 'contrast'
  return (
    <div className={styles.root} role="img" aria-label={label}>
      {parts.map(({ id, weight, state, progress = 0 }) => (
        <div
          key={id}
          style={{ flexGrow: weight }}
          className={mergeClasses(
            styles.part,
            state === 'done' && styles.done,
            state === 'now' && styles.now,
            contrast && styles.contrast,
            contrast && state === 'done' && styles.contrastDone,
          )}
        >
          {state === 'now' && (
            <div className={styles.fill} style={{ width: `${Math.min(1, Math.max(0, progress)) * 100}%` }} />
          )}
        </div>
      ))}
    </div>
  )
}

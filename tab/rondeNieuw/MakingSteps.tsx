import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons'
import type { ApiError } from '../live/apiError.ts'
import type { Making } from '../shared/rondeForm/rondeDraft.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useStepStyles } from '../ui/stepStyles.ts'
import type { MakingTasks } from './makingTasks.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '24px 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  line: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '12px' },
  mark: { display: 'inline-flex', width: '20px', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  state: { color: tokens.colorNeutralForeground3 },
})

interface Props {
  making: Making
  tasks: MakingTasks
  busy: boolean
  error: ApiError | null
  onRetry(): void
  onBack(): void
  onLeave(): void
}

/** Progress of making the ronde: what is done and what is left. An error halfway loses nothing. */
export function MakingSteps({ making, tasks, busy, error, onRetry, onBack, onLeave }: Props) {
  const styles = useStyles()
  const step = useStepStyles()
  const t = useTexts().nieuw.making
  const done = new Set(making.done)
  const groups = [
    { name: t.create, keys: [tasks.create.key] },
    { name: t.roles, keys: tasks.roles.map((task) => task.key) },
    { name: t.plan, keys: tasks.plans.map((task) => task.key) },
  ].filter(({ keys }) => keys.length > 0)
  const made = done.has(tasks.create.key)
  const now = groups.findIndex(({ keys }) => !keys.every((key) => done.has(key)))
  return (
    <section aria-label={t.title}>
      <h1 className={step.title}>{t.title}</h1>
      <ul className={styles.list}>
        {groups.map(({ name, keys }, index) => {
          const finished = keys.filter((key) => done.has(key)).length
          const all = finished === keys.length
          return (
            <li key={name} className={styles.line}>
              <span className={styles.mark} aria-hidden>
                {all ? (
                  <CheckmarkCircleRegular />
                ) : busy && index === now ? (
                  <Spinner size="tiny" />
                ) : (
                  <CircleRegular />
                )}
              </span>
              {name}
              <span className={styles.state}>
                {all
                  ? t.done
                  : keys.length > 1
                    ? t.progress(finished, keys.length)
                    : busy
                      ? t.busy
                      : t.waiting}
              </span>
            </li>
          )
        })}
      </ul>
      {error && !busy && (
        <ErrorNote error={error} onRetry={onRetry}>
          <p className={step.quiet}>{t.stopped}</p>
        </ErrorNote>
      )}
      {error && !busy && (
        <Button appearance="subtle" onClick={made ? onLeave : onBack}>
          {made ? t.skip : t.back}
        </Button>
      )}
    </section>
  )
}

import { mergeClasses } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { hrefTo } from '../routes.ts'
import { stepIds } from '../shared/rondeForm/rondeDraft.ts'
import { useStepStyles } from '../ui/stepStyles.ts'
import { useTexts } from './useTexts.ts'

/** The five steps with the current one; steps that can be reached are buttons. */
export function StepRail({ at, reach, onStep }: { at: number; reach: number; onStep(step: number): void }) {
  const styles = useStepStyles()
  const t = useTexts().nieuw
  return (
    <nav aria-label={t.steps}>
      <a className={styles.back} href={hrefTo({ screen: 'rondes' })}>
        <ArrowLeftRegular aria-hidden fontSize={20} />
        {t.toRondes}
      </a>
      <ol className={styles.steps}>
        {stepIds.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.step, index === at && styles.stepNow)}
              aria-current={index === at ? 'step' : undefined}
              disabled={index > reach}
              onClick={() => onStep(index)}
            >
              <span>{index + 1}</span>
              <span className={index === at ? undefined : styles.stepName}>{t.stepNames[id]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

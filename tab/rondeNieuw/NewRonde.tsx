import type { ContentView } from '../../bot/protocol/content.ts'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { WaaromStep } from '../shared/rondeForm/WaaromStep.tsx'
import { WaaroverStep } from '../shared/rondeForm/WaaroverStep.tsx'
import { useStepStyles } from '../ui/stepStyles.ts'
import { DagschemaStep } from './DagschemaStep.tsx'
import { GroepenStep } from './GroepenStep.tsx'
import { MakingSteps } from './MakingSteps.tsx'
import { MensenStep } from './MensenStep.tsx'
import { Step } from './Step.tsx'
import { StepRail } from './StepRail.tsx'
import { useNewRonde } from './useNewRonde.ts'
import { useTexts } from './useTexts.ts'

/** The steps of a new ronde, or the progress of making it. */
export function NewRonde({ content, me }: { content: ContentView; me: PersonRef }) {
  const styles = useStepStyles()
  const t = useTexts().nieuw
  const {
    keeper,
    title,
    groepen,
    at,
    step,
    reach,
    filled,
    tooLong,
    toStep,
    tasks,
    making,
    busy,
    error,
    make,
    reconsider,
    leave,
  } = useNewRonde(content, me)
  if (making)
    return (
      <main className={styles.page}>
        <span />
        <MakingSteps
          making={making}
          tasks={tasks}
          busy={busy}
          error={error}
          onRetry={make}
          onBack={reconsider}
          onLeave={leave}
        />
      </main>
    )
  return (
    <main className={styles.page}>
      <StepRail at={at} reach={reach} onStep={toStep} />
      <Step
        title={t[step].title}
        text={t[step].text}
        keptAt={keeper.keptAt}
        filled={filled}
        missing={tooLong ? t.tooLong : step === 'waarover' ? t.waarover.missing : t.groepen.none}
        action={step === 'dagschema' ? t.dagschema.make : t.next}
        onBack={at === 0 ? null : () => toStep(at - 1)}
        onNext={() => (step === 'dagschema' ? make() : toStep(at + 1))}
      >
        {step === 'waarover' && <WaaroverStep content={content} keeper={keeper} title={title} />}
        {step === 'waarom' && <WaaromStep content={content} keeper={keeper} />}
        {step === 'groepen' && <GroepenStep groepen={groepen} keeper={keeper} />}
        {step === 'mensen' && <MensenStep me={me} groepen={groepen} keeper={keeper} />}
        {step === 'dagschema' && <DagschemaStep me={me.name} groepen={groepen} keeper={keeper} />}
      </Step>
    </main>
  )
}

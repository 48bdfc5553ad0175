import { ArrowLeftRegular } from '@fluentui/react-icons'
import { hrefTo } from '../routes.ts'
import { useStepStyles } from '../ui/stepStyles.ts'
import { HelpStep } from './HelpStep.tsx'
import { useHelpStyles } from './helpStyles.ts'
import { Troubles } from './Troubles.tsx'
import { useTexts } from './useTexts.ts'
import { WhoSeesWhat } from './WhoSeesWhat.tsx'

/** The help page for a gespreksleider: the steps of a gesprek in pictures, who sees what, and what to do when something fails. */
export function Hulp() {
  const styles = useHelpStyles()
  const step = useStepStyles()
  const t = useTexts().hulp
  return (
    <main className={styles.page}>
      <a className={step.back} href={hrefTo({ screen: 'rondes' })}>
        <ArrowLeftRegular aria-hidden fontSize={20} />
        {t.back}
      </a>
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.lead}>{t.lead}</p>
      <ol className={styles.steps}>
        {t.steps.map((one, place) => (
          <HelpStep key={one.picture} number={place + 1} step={one} />
        ))}
      </ol>
      <WhoSeesWhat t={t.who} />
      <Troubles t={t.trouble} />
      <section>
        <h2 className={styles.head}>{t.keeps.title}</h2>
        <p className={styles.text}>{t.keeps.text}</p>
      </section>
    </main>
  )
}

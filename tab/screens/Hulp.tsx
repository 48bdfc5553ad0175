import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useTexts } from '../hooks/useTexts.ts'
import { HelpStep } from '../parts/hulp/HelpStep.tsx'
import { useHelpStyles } from '../parts/hulp/helpStyles.ts'
import { Troubles } from '../parts/hulp/Troubles.tsx'
import { WhoSeesWhat } from '../parts/hulp/WhoSeesWhat.tsx'
import { useStepStyles } from '../parts/rondes/nieuw/stepStyles.ts'
import { hrefTo } from '../routes.ts'
import { hulp as english } from '../texts/en/hulp.ts'
import { hulp as dutch } from '../texts/nl/hulp.ts'

/** What a gespreksleider reads once: the way of a gesprek in pictures, who sees what, and what to do when it falters. */
export function Hulp() {
  const styles = useHelpStyles()
  const step = useStepStyles()
  // Long texts that nobody needs during a gesprek, so they come with this screen and not with the first one.
  const t = useTexts().format.lang === 'nl' ? dutch : english
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

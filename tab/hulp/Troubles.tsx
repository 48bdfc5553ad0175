import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import { useHelpStyles } from './helpStyles.ts'

interface TroublesProps {
  t: { title: string; items: { title: string; text: string }[] }
}

/** What can go wrong and what to do then, collapsed. */
export function Troubles({ t }: TroublesProps) {
  const styles = useHelpStyles()
  return (
    <section>
      <h2 className={styles.head}>{t.title}</h2>
      <Accordion collapsible multiple className={styles.troubles}>
        {t.items.map(({ title, text }) => (
          <AccordionItem key={title} value={title}>
            <AccordionHeader as="h3" size="large" expandIconPosition="end">
              {title}
            </AccordionHeader>
            <AccordionPanel>
              <p className={styles.text}>{text}</p>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  )
}

import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { ExportPart, PersonExport } from '../../bot/protocol/privacy.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { saveFile } from '../ui/saveFile.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  parts: { maxWidth: '760px', marginInline: '-12px', marginBlockStart: '16px' },
  count: { color: tokens.colorNeutralForeground3, marginInlineStart: '8px', whiteSpace: 'nowrap' },
  lines: { listStyleType: 'none', margin: 0, padding: '0 0 12px' },
  line: { paddingBlock: '6px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(0, 1fr)',
    gap: '0 16px',
    margin: 0,
  },
  field: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** Everything that was found, heading by heading, with its file. */
export function ExportParts({ found, file }: { found: PersonExport; file: string }) {
  const styles = useStyles()
  const shared = usePrivacyStyles()
  const t = useTexts().mine
  const parts = Object.values(found).filter(isPart)
  return (
    <>
      <p className={shared.text}>{found.uitleg}</p>
      <Button appearance="primary" onClick={() => saveFile(found, file)}>
        {t.save}
      </Button>
      <Accordion collapsible multiple className={styles.parts}>
        {parts.map(({ kop, regels }) => (
          <AccordionItem key={kop} value={kop} disabled={regels.length === 0}>
            <AccordionHeader as="h2" size="large" expandIconPosition="end">
              {kop}
              <span className={styles.count}>{regels.length === 0 ? t.nothing : t.lines(regels.length)}</span>
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.lines}>
                {regels.map((regel) => (
                  <li key={JSON.stringify(regel)} className={styles.line}>
                    <Fields regel={regel} />
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  )
}

/** A line exactly as in the export file; its headings are Dutch. */
function Fields({ regel }: { regel: object }) {
  const styles = useStyles()
  const { format } = useTexts()
  const wordsOf = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? 'ja' : 'nee'
    if (Array.isArray(value)) return value.map(wordsOf).join('\n')
    if (typeof value === 'object' && value !== null) return Object.values(value).map(wordsOf).join('  ')
    const text = String(value)
    return INSTANT.test(text) ? `${format.fullDate(text)}, ${format.time(text)}` : text
  }
  return (
    <dl className={styles.fields}>
      {Object.entries(regel)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.field}>{name}</dt>
            <dd className={styles.value} dir="auto">
              {wordsOf(value)}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** As the file writes times. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const isPart = (value: unknown): value is ExportPart<object> =>
  typeof value === 'object' && value !== null && 'kop' in value

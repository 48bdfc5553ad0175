import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { AuditLine } from '../../../bot/protocol/privacy.ts'
import type { PersonRef } from '../../../bot/protocol/view.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import type { AuditLines } from './useAuditLines.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 24px', padding: 0 },
  day: { ...typographyStyles.body1Strong, margin: '0 0 4px' },
  line: {
    display: 'grid',
    gap: '0 16px',
    paddingBlock: '4px',
    gridTemplateColumns: '40px minmax(0, 1fr)',
  },
  at: {
    ...typographyStyles.body1,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  what: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  where: { color: tokens.colorNeutralForeground3 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
})

/** Sentences about what was done with personal data. They never hold words of people. */
export function AuditList({ audit, ofOneRonde = false }: { audit: AuditLines; ofOneRonde?: boolean }) {
  const styles = useStyles()
  const t = useTexts()
  const { lines, error, older } = audit
  return (
    <>
      {error && <ErrorNote reading error={error} />}
      {lines === null && !error && <Skeletons rows={4} head={false} />}
      {lines?.length === 0 && <p className={styles.quiet}>{t.audit.empty}</p>}
      {byDay(lines ?? [], t.format.fullDate).map(({ day, of }) => (
        <section key={day} aria-label={day}>
          <p className={styles.day}>{day}</p>
          <ul className={styles.list}>
            {of.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and are only ever added at the end
              <li key={place} className={styles.line}>
                <span className={styles.at}>{t.format.time(line.at)}</span>
                <p className={styles.what} dir="auto">
                  {sentenceOf(line, t)}
                  {line.ronde && !ofOneRonde && (
                    <span className={styles.where}> {t.audit.inRonde(line.ronde.title)}</span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {older && (
        <Button appearance="subtle" onClick={older}>
          {t.audit.older}
        </Button>
      )}
    </>
  )
}

/** Groups lines by day, in the order in which they come. */
function byDay(lines: readonly AuditLine[], dayOf: (at: AuditLine['at']) => string) {
  const days: { day: string; of: AuditLine[] }[] = []
  for (const line of lines) {
    const day = dayOf(line.at)
    const last = days.at(-1)
    if (last?.day === day) last.of.push(line)
    else days.push({ day, of: [line] })
  }
  return days
}

type Texts = ReturnType<typeof useTexts>

/** A person without a name in the ronde is the Beheerder of the school. */
function nameOf({ id, name }: PersonRef, t: Texts['audit']): string {
  if (name !== '') return name
  return id.startsWith('gewist-') ? t.erasedPerson : t.beheerder
}

function sentenceOf(line: AuditLine, { audit: t, method: { roles, phases } }: Texts): string {
  const by = line.by === null ? t.theApp : nameOf(line.by, t)
  const about = line.about === null ? t.somebody : nameOf(line.about, t)
  const role = line.role === null ? '' : roles[line.role].toLowerCase()
  switch (line.what) {
    case 'erasure.started':
      return t.erasing(by)
    case 'erasure.finished':
      return t.erased
    case 'export.recorded':
      return line.by?.id === line.about?.id ? t.exportedOwn(by) : t.exported(by, about)
    case 'notitie.exportRecorded':
      return t.exportedNotes(by, line.groep)
    case 'verslag.exportRecorded':
      return t.exportedVerslag(by, line.groep)
    case 'ronde.exportRecorded':
      return t.exportedRonde(by)
    case 'tenant.rondeDeleted':
      return t.rondeDeleted(by)
    case 'role.granted':
      return t.granted(by, about, role, line.groep)
    case 'role.revoked':
      return t.revoked(by, about, role, line.groep)
    case 'deelnemer.proposed':
      return t.proposed(about, line.groep)
    case 'deelnemer.accepted':
      return t.accepted(by, about, line.groep)
    case 'deelnemer.described':
      return t.described(by, about)
    case 'guest.marked':
      return t.guestMarked(by, about)
    case 'guest.unmarked':
      return t.guestUnmarked(by, about)
    case 'person.nameRecorded':
      return t.renamed(about)
    case 'ronde.advanced':
      return t.advanced(by, line.phase === null ? '' : phases[line.phase])
    case 'retention.set':
      return t.retained(by, line.months ?? 0)
    case 'ronde.redactionAnnounced':
      return line.why === 'retention' ? t.removed : t.redacted
  }
}

import { Button } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useNow } from '../live/useNow.ts'
import { go } from '../routes.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Initials } from '../ui/Initials.tsx'
import { LiveMark } from '../ui/LiveMark.tsx'
import { type MenuChoice, PanelMenu } from '../ui/PanelMenu.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useHeadStyles } from './headStyles.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { useVerslagDownload, VERSLAG_FORMATS } from './useVerslagDownload.ts'
import { notYet } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'
import type { WayStep } from './WayDialogs.tsx'

interface Props {
  live: boolean
  since: number
  /** How many acts of this person wait to be sent. */
  waiting: number
  onStep(step: WayStep): void
  onFind(): void
}

/** What this verslag is, whether all is saved, who writes in it, and the one thing to do next. */
export function VerslagHead({ live, since, waiting, onStep, onFind }: Props) {
  const { verslag: t, common } = useTexts()
  const styles = useVerslagStyles()
  const headStyles = useHeadStyles()
  const act = useAction()
  const now = useNow()
  const { busy, error, attempt } = useAttempt()
  const { scene, verslag, lines, leads, editable } = useScene()
  const { status, version, id: gesprekId } = verslag
  const file = useVerslagDownload(scene.ronde.id, gesprekId)
  const isSettled = status === 'vastgesteld'
  const writers = new Map(
    [...lines.values()].flatMap(({ paragraph }) => {
      const writing = paragraph?.writing
      return writing && writing.until > now ? [[writing.person.id, writing.person.name] as const] : []
    }),
  )
  const missing = notYet(verslag, [...lines.values()])
  const ready = missing.open === 0 && missing.silent.length === 0 && !missing.rivals
  const button = (says: string, primary: boolean, run: () => void) => (
    <Button
      appearance={primary ? 'primary' : 'outline'}
      className={headStyles.big}
      disabledFocusable={busy}
      onClick={run}
    >
      {says}
    </Button>
  )
  const primary = (() => {
    if (status === 'werkdocument')
      return button(t.submit, true, () => void attempt(() => act('verslag.submit', { gesprekId })))
    if (!leads) return null
    if (status === 'nakijken') return button(t.send, true, () => onStep('send'))
    if (status === 'bij-de-groep') return button(t.settle, ready, () => onStep('settle'))
    return isSettled ? button(t.newVersion, false, () => onStep('reopen')) : null
  })()
  const steps: MenuChoice[] = [
    ...(leads && status === 'werkdocument' ? [{ says: t.send, run: () => onStep('send') }] : []),
    ...(leads && status === 'bij-de-groep' && verslag.sent !== null && verslag.handedOver === null
      ? [
          { says: t.phases.setDeadline, run: () => onStep('deadline') },
          { says: t.withdraw, run: () => onStep('withdraw') },
        ]
      : []),
    ...(editable ? [{ says: t.handOver, run: () => onStep('handOver') }] : []),
  ]
  const downloads = VERSLAG_FORMATS.map((as) => ({
    says: t.downloads[as],
    disabled: file.busy,
    run: () => file.download(as),
  }))
  const others: MenuChoice[] = [
    ...(editable ? [{ says: t.findReplace, run: onFind }] : []),
    {
      says: t.toNoteren,
      run: () => go({ screen: 'noteren', ronde: scene.ronde.id, gesprek: gesprekId }),
    },
    { says: common.toRonde, run: () => go({ screen: 'ronde', ronde: scene.ronde.id }) },
  ]
  return (
    <header>
      <div className={headStyles.head}>
        <h1 className={headStyles.title}>{t.title(scene.groep.kort)}</h1>
        <span className={headStyles.chip}>
          {isSettled && <LockClosedRegular aria-hidden fontSize={16} />}
          {isSettled ? t.settledVersion(version) : t.werkdocument}
        </span>
        <span className={headStyles.grow} />
        {!isSettled && (
          <span className={styles.quiet} role="status">
            {waiting === 0 ? t.saved : t.saving}
          </span>
        )}
        {!isSettled && <LiveMark live={live} since={since} />}
        {writers.size > 0 && (
          <span className={headStyles.writers}>
            {[...writers].map(([id, name]) => (
              <span key={id} title={name}>
                <Initials name={name} />
                <VisuallyHidden>{t.writesHere(name)}</VisuallyHidden>
              </span>
            ))}
          </span>
        )}
        <PanelMenu groups={[steps, downloads, others]} />
        {primary && <div className={headStyles.primary}>{primary}</div>}
      </div>
      {error && <ErrorNote error={error} />}
      {file.error && <ErrorNote reading error={file.error} />}
    </header>
  )
}

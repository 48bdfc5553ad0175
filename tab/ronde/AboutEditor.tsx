import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { ContentView } from '../../bot/protocol/content.ts'
import type { RondeView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useContent } from '../live/useContent.ts'
import type { RondeDraft } from '../shared/rondeForm/rondeDraft.ts'
import { WaaromStep } from '../shared/rondeForm/WaaromStep.tsx'
import { WaaroverStep } from '../shared/rondeForm/WaaroverStep.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useStepStyles } from '../ui/stepStyles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { type AboutDraft, aboutOf, changeInput, isPeriod } from './rondeAbout.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  view: RondeView
  onDone(): void
}

/** Edits what was asked in the first two steps of a new ronde. */
export function AboutEditor({ view, onDone }: Props) {
  const { content, error, retry } = useContent()
  if (error) return <ErrorNote reading error={error} onRetry={retry} />
  if (!content) return <Skeletons rows={4} head={false} />
  return <Editor view={view} content={content} onDone={onDone} />
}

function Editor({ view, content, onDone }: Props & { content: ContentView }) {
  const styles = useOverviewStyles()
  const step = useStepStyles()
  const t = useTexts()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const [about, setAbout] = useState<AboutDraft>(() => aboutOf(view, content))
  const { draft, from, to } = about
  const keeper = {
    draft,
    keptAt: null,
    discard: onDone,
    change: (part: Partial<RondeDraft>) =>
      setAbout((before) => ({ ...before, draft: { ...before.draft, ...part } })),
  }
  const input = changeInput(about, content)
  const save = async () => {
    if (input !== null && (await attempt(() => act('ronde.change', input)))) onDone()
  }
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <WaaroverStep content={content} keeper={keeper} title={draft.title ?? ''} />
      <WaaromStep content={content} keeper={keeper} made />
      <div className={step.pair}>
        <DayField
          label={t.ronde.over.from}
          day={from}
          onChange={(day) => setAbout({ ...about, from: day })}
        />
        <DayField label={t.ronde.over.to} day={to} onChange={(day) => setAbout({ ...about, to: day })} />
      </div>
      {!isPeriod(about) && <p className={step.hint}>{t.ronde.over.periodMissing}</p>}
      {error && <ErrorNote error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || input === null}>
          {t.common.save}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

function DayField({ label, day, onChange }: { label: string; day: string; onChange(day: string): void }) {
  const step = useStepStyles()
  return (
    <Field label={label} size="large" className={step.label}>
      <Input
        type="date"
        appearance="filled-darker"
        value={day}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  )
}

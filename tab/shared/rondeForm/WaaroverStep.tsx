import type { ContentView } from '../../../bot/protocol/content.ts'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { TextField } from './TextField.tsx'
import type { DraftKeeper } from './useRondeDraft.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  content: ContentView
  keeper: DraftKeeper
  title: string
}

/** Fields for scope, school and title. */
export function WaaroverStep({ content, keeper: { draft, change }, title }: Props) {
  const styles = useStepStyles()
  const t = useTexts().form.waarover
  return (
    <>
      <ScopeChoice
        scopes={content.reikwijdten}
        chosen={draft.scope}
        onChoose={(scope) => change({ scope })}
      />
      <div className={styles.pair}>
        <TextField label={t.school} value={draft.school} onChange={(school) => change({ school })} />
        <TextField
          label={t.names[draft.scope ?? 'opleidingsteam']}
          value={draft.scopeName}
          onChange={(scopeName) => change({ scopeName })}
        />
      </div>
      <TextField label={t.rondeTitle} value={title} onChange={(words) => change({ title: words })} />
    </>
  )
}

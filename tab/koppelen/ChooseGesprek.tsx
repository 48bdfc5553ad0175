import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChatChoice } from '../../bot/protocol/chat.ts'
import type { ApiError } from '../live/apiError.ts'
import { useNow } from '../live/useNow.ts'
import { go } from '../routes.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Primary } from '../ui/Primary.tsx'
import { Choices } from './Choices.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  question: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  quiet: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
  first: { ...typographyStyles.body1Strong, margin: 0, textAlign: 'center' },
  rondes: { minWidth: 0, marginRight: '-12px' },
})

interface Props {
  choices: readonly ChatChoice[]
  busy: boolean
  error: ApiError | null
  onLink: (choice: ChatChoice) => void
  /** Looks again at what may be chosen, after a refusal. */
  onRefresh: () => void
}

/** Asks people who lead or note to which gesprek this meeting belongs (G1.b). */
export function ChooseGesprek({ choices, busy, error, onLink, onRefresh }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const now = useNow()
  const [chosen, setChosen] = useState<string | null>(null)
  const [missed, setMissed] = useState(false)
  // The chosen gesprek may no longer be in the list: another person linked it.
  const choice = choices.find(({ gesprekId }) => gesprekId === chosen) ?? null
  const press = (): void => {
    setMissed(choice === null)
    if (choice !== null) onLink(choice)
  }
  return (
    <Panel
      name={t.koppelen.name}
      menu={
        <Button appearance="subtle" className={styles.rondes} onClick={() => go({ screen: 'rondes' })}>
          {t.common.toRondes}
        </Button>
      }
      about="koppelen"
      foot={
        <>
          {error && <ErrorNote error={error} onRetry={onRefresh} retrySays={t.koppelen.refresh} />}
          {missed && choice === null && (
            <p className={styles.first} role="alert">
              {t.koppelen.chooseFirst}
            </p>
          )}
          <Primary says={t.koppelen.link} busy={busy} hint={t.koppelen.next} onPress={press} />
        </>
      }
    >
      <div>
        <h2 className={styles.question}>{t.koppelen.title}</h2>
        <p className={styles.quiet}>{t.koppelen.intro}</p>
      </div>
      <Choices choices={choices} chosen={choice?.gesprekId ?? null} now={now} onChoose={setChosen} />
      <p className={styles.quiet}>{t.koppelen.missing}</p>
    </Panel>
  )
}

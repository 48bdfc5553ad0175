import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { Chips } from '../../ui/Chips.tsx'
import { isComposing } from '../../ui/keys.ts'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { charactersOver } from '../../ui/textLimits.ts'
import { useTexts } from './useTexts.ts'

const REASON_MAX = 400

const useStyles = makeStyles({
  // An input is twenty characters wide by default, too wide for a narrow panel.
  line: { display: 'flex', gap: '8px', minWidth: 0, '& > span': { flexGrow: 1, minWidth: 0 } },
  add: { flexShrink: 0 },
})

/** Reasons that are not in the list. Enter adds one and does not submit the form. */
export function OwnReasons({
  reasons,
  onChange,
}: {
  reasons: readonly string[]
  onChange(reasons: string[]): void
}) {
  const styles = useStyles()
  const step = useStepStyles()
  const t = useTexts()
  const [words, setWords] = useState('')
  const over = charactersOver(words, REASON_MAX)
  const tooLong = over > 0 && {
    validationState: 'warning' as const,
    validationMessage: t.common.tooLong(t.format.number(over), t.format.number(REASON_MAX)),
  }
  const add = () => {
    const reason = words.trim()
    if (tooLong) return
    if (reason !== '' && !reasons.includes(reason)) onChange([...reasons, reason])
    setWords('')
  }
  return (
    <div>
      <Field label={t.form.waarom.own} size="large" className={step.label} {...tooLong}>
        {(control) => (
          <div className={styles.line}>
            <Input
              {...control}
              appearance="filled-darker"
              size="large"
              value={words}
              onChange={(_, data) => setWords(data.value)}
              onKeyDown={(event) => {
                if (isComposing(event)) return
                if (event.key !== 'Enter' || words.trim() === '') return
                event.preventDefault()
                add()
              }}
            />
            <Button
              size="large"
              className={styles.add}
              onClick={add}
              disabledFocusable={words.trim() === '' || over > 0}
            >
              {t.form.waarom.ownAdd}
            </Button>
          </div>
        )}
      </Field>
      <Chips
        items={reasons.map((reason) => ({
          id: reason,
          name: reason,
          removeLabel: `${t.common.remove}: ${reason}`,
        }))}
        onRemove={(reason) => onChange(reasons.filter((one) => one !== reason))}
      />
    </div>
  )
}

import { Field, Input, Textarea } from '@fluentui/react-components'
import { useStepStyles } from '../../ui/stepStyles.ts'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  hint?: string
  /** More than one line. */
  long?: boolean
  max?: number
}

/** A labelled text field in the style of the ronde form. */
export function TextField({ label, value, onChange, hint, long = false, max = 200 }: Props) {
  const styles = useStepStyles()
  return (
    <Field label={label} size="large" className={styles.label} {...(hint !== undefined && { hint })}>
      {long ? (
        <Textarea
          appearance="filled-darker"
          resize="vertical"
          maxLength={max}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Input
          appearance="filled-darker"
          maxLength={max}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  )
}

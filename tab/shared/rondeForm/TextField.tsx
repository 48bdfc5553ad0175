import { Field, Input, Textarea } from '@fluentui/react-components'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { charactersOver, NAME_MAX } from '../../ui/textLimits.ts'
import { useTexts } from '../../ui/useTexts.ts'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  hint?: string
  /** More than one line. */
  long?: boolean
  /** A longer text is not cut: the field says how much is too much. */
  max?: number
  /** The same for each line. */
  maxLine?: number
}

/** A labelled text field in the style of the ronde form. */
export function TextField({ label, value, onChange, hint, long = false, max = NAME_MAX, maxLine }: Props) {
  const styles = useStepStyles()
  const { common, format } = useTexts()
  const over = charactersOver(value, max)
  const overLine =
    maxLine === undefined ? 0 : Math.max(...value.split('\n').map((line) => charactersOver(line, maxLine)))
  const message =
    over > 0
      ? common.tooLong(format.number(over), format.number(max))
      : maxLine !== undefined && overLine > 0
        ? common.lineTooLong(format.number(overLine), format.number(maxLine))
        : null
  const tooLong = message !== null && { validationState: 'warning' as const, validationMessage: message }
  return (
    <Field
      label={label}
      size="large"
      className={styles.label}
      {...(hint !== undefined && { hint })}
      {...tooLong}
    >
      {long ? (
        <Textarea
          appearance="filled-darker"
          resize="vertical"
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Input appearance="filled-darker" value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { isComposing } from './keys.ts'
import { TooLong } from './TooLong.tsx'
import { charactersOver } from './textLimits.ts'

const useStyles = makeStyles({
  field: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '48px',
    maxHeight: '60dvh',
    padding: '10px 12px',
    resize: 'none',
    overflowY: 'auto',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus': {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      outline: 'none',
      boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  filled: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
})

interface Props {
  label: string
  /** Id of a visible element that labels this field together with `label`. */
  describedBy?: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** A longer text is not cut: the field says how much is too much. */
  maxLength: number
  /** How often the person tried to store a text that is too long. */
  attempts?: number
  autoFocus?: boolean
  onEscape?: (() => void) | undefined
  onControlEnter?: () => void
}

/** A text field that grows with its text. */
export function GrowingField(props: Props) {
  const { label, describedBy, value, onChange, placeholder, maxLength, autoFocus = false } = props
  const { onEscape, onControlEnter, attempts = 0 } = props
  const tooLongId = useId()
  const tooLong = charactersOver(value, maxLength) > 0
  const styles = useStyles()
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  useLayoutEffect(() => {
    const element = field.current
    if (!autoFocus || element === null) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [autoFocus])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onEscape?.()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onControlEnter?.()
  }
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        className={mergeClasses(styles.field, value !== '' && styles.filled)}
        aria-label={label}
        aria-describedby={[describedBy, tooLong && tooLongId].filter(Boolean).join(' ') || undefined}
        aria-invalid={tooLong || undefined}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <TooLong id={tooLongId} text={value} max={maxLength} attempts={attempts} />
    </>
  )
}

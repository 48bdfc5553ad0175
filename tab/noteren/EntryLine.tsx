import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowEnterLeftRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { isComposing, shortcutDigit } from '../ui/keys.ts'
import { Chooser, optionId } from './Chooser.tsx'
import { type Chip, EntryChips } from './EntryChips.tsx'
import type { EntryChoices } from './useEntryChoices.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    alignItems: 'flex-end',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}, ${tokens.shadow2}` },
  },
  line: { position: 'relative', flexGrow: 1, minWidth: 0, padding: '6px' },
  chips: { position: 'absolute', top: '6px', left: '6px', display: 'flex', gap: '6px', alignItems: 'center' },
  field: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    maxHeight: '40dvh',
    padding: 0,
    border: 'none',
    outline: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground1,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  keep: { flexShrink: 0, minWidth: '40px', width: '40px', height: '40px' },
})

export interface EntryKeys {
  keep(): void
  former(): void
  escape(): void
  takeLast(): void
  /** 1 to 9 by place, 0 for the afsluiting. */
  thema(digit: number): void
  /** To the next or the former thema. */
  stepThema(by: 1 | -1): void
}

interface Props {
  text: string
  chips: readonly Chip[]
  choices: EntryChoices
  chooserName: string
  field: RefObject<HTMLTextAreaElement | null>
  keys: EntryKeys
  /** Id of the remark that the text is too long; null when it is not. */
  remarkId: string | null
  onText: (text: string) => void
}

/** The entry line. Chosen speaker, label and addressee are shown before the text. */
export function EntryLine({ text, chips, choices, chooserName, field, keys, remarkId, onText }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  const listId = useId()
  const chipBox = useRef<HTMLDivElement>(null)
  const [indent, setIndent] = useState(0)
  const open = choices.trigger !== null

  useLayoutEffect(() => {
    setIndent(chips.length > 0 ? (chipBox.current?.offsetWidth ?? 0) + 8 : 0)
  }, [chips])
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and indent decide the height
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text, indent, field])

  // On a phone the keyboard would cover the notes.
  useLayoutEffect(() => {
    if (window.matchMedia('(hover: hover)').matches) field.current?.focus()
  }, [field])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return
    const run = keyWork(event, open ? choices : null, keys, text)
    if (run === null) return
    event.preventDefault()
    run()
  }

  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <div ref={chipBox} className={styles.chips}>
          <EntryChips chips={chips} />
        </div>
        <textarea
          ref={field}
          data-focus-home
          rows={1}
          className={styles.field}
          style={{ textIndent: indent }}
          value={text}
          aria-label={t.entry}
          aria-describedby={remarkId ?? undefined}
          aria-invalid={remarkId !== null || undefined}
          placeholder={chips.length === 0 ? t.placeholder : ''}
          aria-haspopup="listbox"
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={
            open && choices.active !== null ? optionId(listId, choices.active) : undefined
          }
          onChange={(event) => {
            onText(event.target.value)
            choices.moveCaret(event.target.selectionStart)
          }}
          onSelect={(event) => choices.moveCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Button
        appearance="primary"
        className={styles.keep}
        icon={<ArrowEnterLeftRegular />}
        aria-label={t.keep}
        title={t.keep}
        onClick={() => {
          keys.keep()
          field.current?.focus()
        }}
      />
      {open && <Chooser id={listId} name={chooserName} choices={choices.choices} active={choices.active} />}
    </div>
  )
}

/** What a key does here, or null when it is just typing. */
function keyWork(
  event: KeyboardEvent<HTMLTextAreaElement>,
  chooser: EntryChoices | null,
  keys: EntryKeys,
  text: string,
): (() => void) | null {
  const { key, shiftKey, altKey, ctrlKey, currentTarget } = event
  const digit = shortcutDigit(event)
  if (digit !== null) return () => keys.thema(digit)
  if (altKey && !ctrlKey && (key === 'ArrowDown' || key === 'ArrowUp'))
    return () => keys.stepThema(key === 'ArrowDown' ? 1 : -1)
  if (chooser && chooser.choices.length > 0) {
    const { choices, active, step } = chooser
    if (key === 'ArrowDown') return () => step(1)
    if (key === 'ArrowUp') return () => step(-1)
    const takes = (key === 'Enter' || key === 'Tab') && !shiftKey
    if (takes && active !== null) return () => choices[active]?.pick()
  }
  if (key === 'Escape') return chooser ? chooser.dismiss : keys.escape
  if (key === 'Enter' && !shiftKey) return keys.keep
  if (key === 'ArrowUp' && text === '') return keys.former
  const atStart = currentTarget.selectionStart === 0 && currentTarget.selectionEnd === 0
  if (key === 'Backspace' && atStart) return keys.takeLast
  return null
}

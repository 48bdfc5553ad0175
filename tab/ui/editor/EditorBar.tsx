import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Command } from 'prosemirror-state'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import {
  type BarState,
  deeper,
  redo,
  shallower,
  toggleEm,
  toggleKind,
  toggleStrong,
  undo,
} from './commands.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', margin: '4px 0 0 -8px' },
  button: {
    minWidth: 0,
    minHeight: '32px',
    padding: '0 8px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  on: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
})

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')

/** A shortcut such as "Ctrl+B", with the key names of this device. */
const keysOf = (keys: string): string => (isMac ? keys.replace('Ctrl', '⌘') : keys)

interface Props {
  state: BarState
  run: (command: Command) => void
  /** Esc. */
  onEscape: () => void
}

/** Moves the focus along the buttons; the toolbar as a whole is one stop of Tab. */
function walk({ key, currentTarget, target }: KeyboardEvent<HTMLElement>): void {
  const buttons = [...currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === target)
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }
  const next = steps[key]
  if (next !== undefined) buttons.at(next % buttons.length)?.focus()
}

/** The toolbar: a button for every shortcut of the editor. */
export function EditorBar({ state, run, onEscape }: Props) {
  const t = useTexts().editor
  const styles = useStyles()
  const [current, setCurrent] = useState('')
  const shown: [label: string, keys: string, command: Command, pressed?: boolean][] = [
    [t.strong, 'Ctrl+B', toggleStrong, state.strong],
    [t.em, 'Ctrl+I', toggleEm, state.em],
    [t.bullet, 'Ctrl+Shift+8', toggleKind('bullet'), state.kind === 'bullet'],
    [t.number, 'Ctrl+Shift+7', toggleKind('number'), state.kind === 'number'],
    [t.quote, 'Ctrl+Shift+9', toggleKind('quote'), state.kind === 'quote'],
  ]
  if (state.canDeeper) shown.push([t.deeper, 'Ctrl+]', deeper])
  if (state.canShallower) shown.push([t.shallower, 'Ctrl+[', shallower])
  if (state.canUndo) shown.push([t.undo, 'Ctrl+Z', undo])
  if (state.canRedo) shown.push([t.redo, 'Ctrl+Y', redo])
  const stop = shown.some(([label]) => label === current) ? current : t.strong
  // The editor keeps the selection that the button is about.
  const keepFocus = (event: MouseEvent) => event.preventDefault()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onEscape()
    else walk(event)
  }
  return (
    <div className={styles.root} role="toolbar" aria-label={t.bar} onKeyDown={onKeyDown}>
      {shown.map(([label, keys, command, pressed]) => (
        <Button
          key={label}
          appearance="transparent"
          className={pressed ? mergeClasses(styles.button, styles.on) : styles.button}
          tabIndex={label === stop ? 0 : -1}
          aria-pressed={pressed}
          aria-keyshortcuts={keys.replace('Ctrl', isMac ? 'Meta' : 'Control')}
          title={keysOf(keys)}
          onFocus={() => setCurrent(label)}
          onMouseDown={keepFocus}
          onClick={() => run(command)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

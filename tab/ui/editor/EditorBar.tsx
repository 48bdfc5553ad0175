import { Button, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import type { Command } from 'prosemirror-state'
import type { MouseEvent } from 'react'
import type { BlockKind } from '../../../bot/domain/richText.ts'
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

/** "Ctrl+B" as it stands on the keyboard of this device. */
const keysOf = (keys: string): string => (isMac ? keys.replace('Ctrl', '⌘') : keys)

interface Props {
  state: BarState
  run: (command: Command) => void
  /** Esc. */
  onEscape: () => void
}

/** A click for every key of the editor. */
export function EditorBar({ state, run, onEscape }: Props) {
  const t = useTexts().editor
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true })
  // The editor keeps the selection that the button is about.
  const keepFocus = (event: MouseEvent) => event.preventDefault()
  const button = (label: string, keys: string, command: Command, pressed?: boolean) => (
    <Button
      appearance="transparent"
      className={pressed ? `${styles.button} ${styles.on}` : styles.button}
      aria-pressed={pressed}
      aria-keyshortcuts={keys.replace('Ctrl', isMac ? 'Meta' : 'Control')}
      title={keysOf(keys)}
      onMouseDown={keepFocus}
      onClick={() => run(command)}
    >
      {label}
    </Button>
  )
  const kind = (which: BlockKind, label: string, keys: string) =>
    button(label, keys, toggleKind(which), state.kind === which)
  return (
    <div
      {...arrows}
      className={styles.root}
      role="toolbar"
      aria-label={t.bar}
      onKeyDown={(event) => event.key === 'Escape' && onEscape()}
    >
      {button(t.strong, 'Ctrl+B', toggleStrong, state.strong)}
      {button(t.em, 'Ctrl+I', toggleEm, state.em)}
      {kind('bullet', t.bullet, 'Ctrl+Shift+8')}
      {kind('number', t.number, 'Ctrl+Shift+7')}
      {kind('quote', t.quote, 'Ctrl+Shift+9')}
      {state.canDeeper && button(t.deeper, 'Ctrl+]', deeper)}
      {state.canShallower && button(t.shallower, 'Ctrl+[', shallower)}
      {state.canUndo && button(t.undo, 'Ctrl+Z', undo)}
      {state.canRedo && button(t.redo, 'Ctrl+Y', redo)}
    </div>
  )
}

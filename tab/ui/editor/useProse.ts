import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Command } from 'prosemirror-state'
import { EditorState, Selection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { equalText, RICH_TEXT_MAX, type RichText } from '../../../bot/domain/richText.ts'
import { copyPlain, copySerializer, keepLists, parsePlain, pasteParser } from './clipboard.ts'
import {
  type BarState,
  backspace,
  barOf,
  deeper,
  enter,
  lineBreak,
  redo,
  sameBar,
  shallower,
  toggleEm,
  toggleKind,
  toggleStrong,
  typedMarkers,
  undo,
} from './commands.ts'
import type { EditorProps } from './editorProps.ts'
import { type Fit, fitOf, PASTE_MAX } from './fits.ts'
import { docOf, textOf } from './schema.ts'

/** From this many characters on, a text is measured at every key. */
const MEASURED = RICH_TEXT_MAX - 2_000
const DEBOUNCE_MS = 300

const stateOf = (value: RichText, leave: Command): EditorState =>
  EditorState.create({
    doc: docOf(value),
    plugins: [
      history(),
      typedMarkers(),
      keymap({
        'Mod-b': toggleStrong,
        'Mod-i': toggleEm,
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Mod-Shift-7': toggleKind('number'),
        'Mod-Shift-8': toggleKind('bullet'),
        'Mod-Shift-9': toggleKind('quote'),
        'Mod-]': deeper,
        'Mod-[': shallower,
        Enter: enter,
        'Shift-Enter': lineBreak,
        Backspace: backspace,
        Escape: leave,
      }),
      keymap(baseKeymap),
    ],
  })

interface Prose {
  /** The element in which the editor is made. */
  host: RefObject<HTMLDivElement | null>
  bar: BarState | null
  fit: Fit
  /** Something was too long to paste. */
  notPasted: boolean
  run: (command: Command) => void
  /** Calls `onChange` for what was typed since the last call. */
  flush: () => void
}

/**
 * One ProseMirror editor for as long as the component is mounted. The value is read when it mounts; a later value is taken
 * over only while the person changed nothing, so that no typed word is ever replaced.
 */
export function useProse(props: EditorProps, describedBy: string): Prose {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null)
  const touched = useRef(false)
  const [bar, setBar] = useState<BarState | null>(null)
  const [fit, setFit] = useState<Fit>(() => fitOf(props.value))
  const [notPasted, setNotPasted] = useState(false)

  useLayoutEffect(() => {
    latest.current = props
  })

  const flush = (): void => {
    if (pending.current === null || view.current === null) return
    clearTimeout(pending.current)
    pending.current = null
    const text = textOf(view.current.state.doc.content)
    const now = fitOf(text)
    setFit(now)
    latest.current.onChange(text, now)
  }
  const whenLeft = useRef(flush)
  whenLeft.current = flush

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor lives as long as the component
  useLayoutEffect(() => {
    if (host.current === null) return
    const { value, label, lang = 'nl', placeholder, autoFocus = false } = latest.current
    const leave: Command = () => {
      whenLeft.current()
      latest.current.onLeave?.('escape')
      return true
    }
    const editor = new EditorView(host.current, {
      state: stateOf(value, leave),
      attributes: ({ doc }) => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        lang,
        spellcheck: 'true',
        ...(placeholder !== undefined && doc.childCount === 1 && doc.content.size === 2
          ? { 'data-placeholder': placeholder }
          : {}),
      }),
      clipboardParser: pasteParser,
      clipboardSerializer: copySerializer,
      clipboardTextParser: parsePlain,
      clipboardTextSerializer: copyPlain,
      transformPasted: keepLists,
      handlePaste(_, event) {
        const data = event.clipboardData
        const isTooLong = (data?.getData('text/plain').length ?? 0) > PASTE_MAX
        setNotPasted(isTooLong)
        return isTooLong
      },
      dispatchTransaction(transaction) {
        const next = editor.state.apply(transaction)
        editor.updateState(next)
        setBar((shown) => {
          const now = barOf(next)
          return shown !== null && sameBar(shown, now) ? shown : now
        })
        if (!transaction.docChanged) return
        touched.current = true
        latest.current.onTyping?.()
        if (next.doc.content.size > MEASURED) setFit(fitOf(textOf(next.doc.content)))
        if (pending.current !== null) clearTimeout(pending.current)
        pending.current = setTimeout(() => whenLeft.current(), latest.current.debounceMs ?? DEBOUNCE_MS)
      },
    })
    view.current = editor
    setBar(barOf(editor.state))
    if (autoFocus) {
      editor.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)))
      editor.focus()
    }
    return () => {
      whenLeft.current()
      view.current = null
      editor.destroy()
    }
  }, [])

  useEffect(() => {
    const onHidden = () => document.hidden && whenLeft.current()
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [])

  const { value } = props
  useEffect(() => {
    const editor = view.current
    if (editor === null || touched.current || equalText(value, textOf(editor.state.doc.content))) return
    const { tr, doc } = editor.state
    editor.dispatch(tr.replaceWith(0, doc.content.size, docOf(value).content).setMeta('addToHistory', false))
    if (pending.current !== null) clearTimeout(pending.current)
    pending.current = null
    touched.current = false
  }, [value])

  const run = (command: Command): void => {
    const editor = view.current
    if (editor !== null) command(editor.state, editor.dispatch, editor)
  }
  return { host, bar, fit, notPasted, run, flush }
}

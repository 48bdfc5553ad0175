import { chainCommands, splitBlockAs, toggleMark } from 'prosemirror-commands'
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import { type InputRule, inputRules, textblockTypeInputRule } from 'prosemirror-inputrules'
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import type { BlockKind } from '../../../bot/domain/richText.ts'
import { attrsFor, isItem, kindOf, levelOf, schema } from './schema.ts'

const { strong, em } = schema.marks

export const toggleStrong = toggleMark(strong)
export const toggleEm = toggleMark(em)
export { redo, undo }

interface Placed {
  node: Node
  /** The position of the block in the document. */
  at: number
  /** The block before it. */
  before: Node | null
}

/** The blocks that the selection touches. */
function chosen({ doc, selection: { from, to } }: EditorState): Placed[] {
  const found: Placed[] = []
  let before: Node | null = null
  doc.forEach((node, at) => {
    if (at <= to && at + node.nodeSize > from) found.push({ node, at, before })
    before = node
  })
  return found
}

/** Makes the chosen blocks of a kind, or paragraphs when all are of it. */
export const toggleKind =
  (kind: BlockKind): Command =>
  (state, dispatch) => {
    const blocks = chosen(state)
    const next = blocks.every(({ node }) => kindOf(node) === kind) ? 'paragraph' : kind
    const { tr } = state
    for (const { node, at } of blocks) tr.setNodeMarkup(at, schema.nodes[next], attrsFor(next, levelOf(node)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Moves the chosen list items to a level; only under an item can be a deeper one. */
const toLevel =
  (level: 0 | 1): Command =>
  (state, dispatch) => {
    const blocks = chosen(state).filter(
      ({ node, before }) => isItem(node) && levelOf(node) !== level && (level === 0 || isItem(before)),
    )
    if (blocks.length === 0) return false
    const { tr } = state
    for (const { at } of blocks) tr.setNodeAttribute(at, 'level', level)
    dispatch?.(tr.scrollIntoView())
    return true
  }
export const deeper = toLevel(1)
export const shallower = toLevel(0)

/** One step towards a plain paragraph: a deeper item becomes an item, an item or quote a paragraph. */
const plainer: Command = (state, dispatch) => {
  const { $from } = state.selection
  const node = $from.parent
  const kind = kindOf(node)
  if (kind === 'paragraph') return false
  const next = levelOf(node) === 1 ? kind : 'paragraph'
  dispatch?.(state.tr.setNodeMarkup($from.before(), schema.nodes[next], attrsFor(next, 0)).scrollIntoView())
  return true
}

const inEmptyBlock: Command = (state, dispatch, view) =>
  state.selection.empty && state.selection.$from.parent.content.size === 0 && plainer(state, dispatch, view)

const atStart: Command = (state, dispatch, view) =>
  state.selection.empty && state.selection.$from.parentOffset === 0 && plainer(state, dispatch, view)

/** Enter: a new block of the same kind; in an empty item or quote, the way out of it. */
export const enter = chainCommands(
  inEmptyBlock,
  splitBlockAs((node) => ({ type: node.type, attrs: node.attrs })),
)

/** Backspace at the start of an item or quote makes it plainer before it joins the block before it. */
export const backspace = atStart

/** A line break inside a block. */
export const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView())
  return true
}

const { bullet, number, quote } = schema.nodes

/** `- `, `1. ` and `> ` at the start of a block make it an item or a quote. */
export const typedMarkers = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^\s*[-*•]\s$/, bullet),
      textblockTypeInputRule(/^\s*1[.)]\s$/, number),
      textblockTypeInputRule(/^\s*>\s$/, quote),
    ] satisfies InputRule[],
  })

/** What the buttons show. */
export interface BarState {
  strong: boolean
  em: boolean
  /** Null when the chosen blocks are of several kinds. */
  kind: BlockKind | null
  canDeeper: boolean
  canShallower: boolean
  canUndo: boolean
  canRedo: boolean
}

export function barOf(state: EditorState): BarState {
  const { from, to, empty, $from } = state.selection
  const has = (mark: typeof strong): boolean =>
    empty
      ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, mark)
  const kinds = new Set(chosen(state).map(({ node }) => kindOf(node)))
  const [kind = null] = kinds
  return {
    strong: has(strong),
    em: has(em),
    kind: kinds.size === 1 ? kind : null,
    canDeeper: deeper(state),
    canShallower: shallower(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  }
}

export const sameBar = (one: BarState, other: BarState): boolean =>
  (Object.keys(one) as (keyof BarState)[]).every((key) => one[key] === other[key])

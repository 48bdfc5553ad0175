import assert from 'node:assert/strict'
import { history } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { type BlockKind, plainText, type RichText } from '../../../../bot/domain/richText.ts'
import { copyPlain, keepLists, parsePlain } from '../../../../tab/ui/editor/clipboard.ts'
import {
  backspace,
  barOf,
  deeper,
  enter,
  lineBreak,
  shallower,
  toggleEm,
  toggleKind,
  toggleStrong,
  undo,
} from '../../../../tab/ui/editor/commands.ts'
import { docOf, fragmentOf, textOf } from '../../../../tab/ui/editor/schema.ts'

const block = (kind: BlockKind, text: string, level: 0 | 1 = 0) => ({ kind, level, runs: [{ text }] })

/** An editor with the selection at these places of the plain text. */
function at(text: RichText, from: number, to = from): EditorState {
  const doc = docOf(text)
  const plain = plainText(text)
  // A block has a token at both sides; the plain text has one character between blocks.
  const place = (index: number) => index + 1 + (plain.slice(0, index).match(/\n/g)?.length ?? 0)
  const selection = TextSelection.create(doc, place(from), place(to))
  return EditorState.create({ doc, selection, plugins: [history()] })
}

function ran(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands)
    assert.ok(
      command(now, (transaction) => {
        now = now.apply(transaction)
      }),
      'the command did nothing',
    )
  return now
}

const typed =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text))
    return true
  }
const shown = (state: EditorState): string[] =>
  textOf(state.doc.content).map(
    ({ kind, level, runs }) =>
      `${kind}${level || ''} ${runs.map((run) => `${run.text}${run.strong ? '*' : ''}${run.em ? '/' : ''}`).join('|')}`,
  )

describe('The keys and buttons of the editor', () => {
  it('Enter in an item makes a next item of the same level', () => {
    const state = at([block('number', 'een'), block('number', 'twee', 1)], 8)
    assert.deepEqual(shown(ran(state, enter, typed('drie'))), ['number een', 'number1 twee', 'number1 drie'])
  })

  it('Enter in an empty item goes up a level, and then out of the list', () => {
    const state = ran(at([block('bullet', 'een'), block('bullet', 'twee', 1)], 8), enter)
    const up = ran(state, enter)
    assert.deepEqual(shown(ran(up, typed('x'))), ['bullet een', 'bullet1 twee', 'bullet x'])
    assert.deepEqual(shown(ran(up, enter, typed('x'))), ['bullet een', 'bullet1 twee', 'paragraph x'])
  })

  it('Backspace at the start makes an item plainer before it joins anything', () => {
    const state = at([block('bullet', 'een'), block('bullet', 'twee', 1)], 4)
    const once = ran(state, backspace)
    assert.deepEqual(shown(once), ['bullet een', 'bullet twee'])
    assert.deepEqual(shown(ran(once, backspace)), ['bullet een', 'paragraph twee'])
    assert.equal(backspace(ran(once, backspace)), false)
    assert.equal(backspace(at([block('bullet', 'een')], 1)), false)
  })

  it('a kind is given to all chosen blocks, and taken off when all have it', () => {
    const state = at([block('paragraph', 'een'), block('quote', 'twee'), block('paragraph', 'drie')], 1, 6)
    const bullets = ran(state, toggleKind('bullet'))
    assert.deepEqual(shown(bullets), ['bullet een', 'bullet twee', 'paragraph drie'])
    assert.deepEqual(shown(ran(bullets, toggleKind('bullet'))), [
      'paragraph een',
      'paragraph twee',
      'paragraph drie',
    ])
    assert.deepEqual(shown(ran(bullets, undo)), shown(state))
  })

  it('an item goes deeper only below an item, and never deeper than two levels', () => {
    const text = [block('bullet', 'een'), block('bullet', 'twee'), block('paragraph', 'p')]
    const second = ran(at(text, 4), deeper)
    assert.deepEqual(shown(second), ['bullet een', 'bullet1 twee', 'paragraph p'])
    assert.equal(deeper(second), false)
    assert.deepEqual(shown(ran(second, shallower)), shown(at(text, 0)))
    assert.equal(deeper(at(text, 0)), false)
    assert.equal(deeper(at(text, 9)), false)
    assert.equal(shallower(at(text, 4)), false)
  })

  it('bold and italics go on and off over a selection, and on for what is typed next', () => {
    const state = at([block('paragraph', 'een twee')], 4, 8)
    const bold = ran(state, toggleStrong, toggleEm)
    assert.deepEqual(shown(bold), ['paragraph een |twee*/'])
    assert.deepEqual(shown(ran(bold, toggleStrong)), ['paragraph een |twee/'])
    assert.deepEqual(shown(ran(at([block('paragraph', 'a')], 1), toggleStrong, typed('b'))), [
      'paragraph a|b*',
    ])
  })

  it('a line break stays inside its block', () => {
    assert.deepEqual(shown(ran(at([block('quote', 'eentwee')], 3), lineBreak)), ['quote een\ntwee'])
  })

  it('the buttons show what the selection is, and what can be done', () => {
    const state = at([block('bullet', 'een'), block('bullet', 'twee')], 5)
    assert.deepEqual(barOf(state), {
      strong: false,
      em: false,
      kind: 'bullet',
      canDeeper: true,
      canShallower: false,
      canUndo: false,
      canRedo: false,
    })
    const bold = barOf(ran(at([block('bullet', 'een'), block('quote', 'twee')], 1, 6), toggleStrong))
    assert.deepEqual([bold.strong, bold.kind, bold.canUndo], [true, null, true])
  })
})

describe('Copying and pasting blocks', () => {
  const paste = (state: EditorState, slice: Slice): string[] =>
    shown(state.apply(state.tr.replaceSelection(keepLists(slice))))
  const copied = (...blocks: RichText) => new Slice(Fragment.from(fragmentOf(blocks)), 1, 1)

  it('a list that is pasted into an empty text, and into words, stays a list', () => {
    const list = copied(block('bullet', 'een'), block('bullet', 'twee', 1))
    assert.deepEqual(paste(at([], 0), list), ['bullet een', 'bullet1 twee'])
    assert.deepEqual(paste(at([block('paragraph', 'voor')], 4), list), [
      'paragraph voor',
      'bullet een',
      'bullet1 twee',
    ])
    assert.deepEqual(paste(at([block('paragraph', 'voorna')], 4), list), [
      'paragraph voor',
      'bullet een',
      'bullet1 twee',
      'paragraph na',
    ])
  })

  it('one item that is pasted into an empty text stays an item, and into words becomes words', () => {
    const item = copied(block('bullet', 'een'))
    assert.deepEqual(paste(at([], 0), item), ['bullet een'])
    assert.deepEqual(paste(at([block('paragraph', 'voor na')], 5), item), ['paragraph voor eenna'])
  })

  it('lines of plain text become paragraphs, and blocks become lines', () => {
    const slice = parsePlain('een\r\n\r\ntwee')
    assert.deepEqual(paste(at([block('paragraph', 'voor na')], 5), slice), [
      'paragraph voor een',
      'paragraph twee' + 'na',
    ])
    assert.equal(copyPlain(copied(block('bullet', 'een'), block('quote', 'twee'))), 'een\ntwee')
  })
})

import { DOMParser, DOMSerializer, Fragment, Slice } from 'prosemirror-model'
import {
  fromPlainText,
  plainText,
  type RichText,
  type TextRun,
  type TreeList,
  treeOf,
} from '../../../bot/domain/richText.ts'
import { pastedText } from './pastedText.ts'
import { fragmentOf, kindOf, schema, textOf } from './schema.ts'

const sliceOf = (text: RichText): Slice => {
  const blocks = fragmentOf(text)
  return blocks.childCount === 0 ? Slice.empty : new Slice(blocks, 1, 1)
}

/** Reads what is pasted or dropped. ProseMirror keeps the white space of what this editor copied itself. */
class PasteParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options: { preserveWhitespace?: boolean | 'full' } = {}): Slice {
    return sliceOf(pastedText(dom, Boolean(options.preserveWhitespace)))
  }
}

/** Writes lists as lists, so that Word and mail show them as such. */
class CopySerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document
    const copied = textOf(fragment)
    if (copied.length === 0) return super.serializeFragment(fragment, options, target)
    const into = target ?? page.createDocumentFragment()
    writeTree(page, into, copied)
    return into
  }
}

function writeTree(page: Document, into: globalThis.Node, text: RichText): void {
  const add = (parent: globalThis.Node, name: string, runs: readonly TextRun[] = []): HTMLElement => {
    const element = parent.appendChild(page.createElement(name))
    for (const run of runs) {
      let at: globalThis.Node = element
      if (run.strong) at = at.appendChild(page.createElement('strong'))
      if (run.em) at = at.appendChild(page.createElement('em'))
      for (const [index, line] of run.text.split('\n').entries()) {
        if (index > 0) at.appendChild(page.createElement('br'))
        at.appendChild(page.createTextNode(line))
      }
    }
    return element
  }
  const addList = (parent: globalThis.Node, { kind, items }: TreeList): void => {
    const list = add(parent, kind === 'bullet' ? 'ul' : 'ol')
    for (const { runs, lists } of items) {
      const item = add(list, 'li', runs)
      for (const inner of lists) addList(item, inner)
    }
  }
  for (const part of treeOf(text)) {
    if (part.kind === 'paragraph') add(into, 'p', part.runs)
    else if (part.kind === 'quote') {
      const quote = add(into, 'blockquote')
      for (const { runs } of part.paragraphs) add(quote, 'p', runs)
    } else addList(into, part)
  }
}

export const pasteParser = new PasteParser(schema, DOMParser.fromSchema(schema).rules)
export const copySerializer = new CopySerializer(
  DOMSerializer.nodesFromSchema(schema),
  DOMSerializer.marksFromSchema(schema),
)

/** Lines of plain text become paragraphs. */
export const parsePlain = (text: string): Slice => sliceOf(fromPlainText(text))

export const copyPlain = ({ content }: Slice): string => plainText(textOf(content))

/** Several blocks that begin or end with an item or quote stay beside the block in which they are pasted. */
export function keepLists(slice: Slice): Slice {
  const { firstChild: first, lastChild: last, childCount } = slice.content
  if (first === null || last === null || childCount < 2) return slice
  const start = kindOf(first) === 'paragraph' ? slice.openStart : 0
  const end = kindOf(last) === 'paragraph' ? slice.openEnd : 0
  return new Slice(Fragment.from(slice.content), start, end)
}

import { type Attrs, Fragment, type Mark, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import {
  BLOCK_KINDS,
  type BlockKind,
  normalise,
  type RichText,
  runOf,
  type TextBlock,
} from '../../../bot/domain/richText.ts'

/**
 * What can be edited is what can be stored: a flat row of blocks. Line breaks inside a block are characters. List markers
 * and numbers are drawn by the styles, so that nothing nests and every command is about blocks side by side.
 */

const block = (kind: BlockKind, level?: NodeSpec['attrs']): NodeSpec => ({
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  // Pasting an item or a quote into an empty paragraph keeps what it was.
  defining: kind !== 'paragraph',
  ...(level === undefined ? {} : { attrs: level }),
  parseDOM: [
    {
      tag: `p[data-kind="${kind}"]`,
      getAttrs: (element) => ({ level: element.dataset.level === '1' ? 1 : 0 }),
    },
    ...(kind === 'paragraph' ? [{ tag: 'p' }, { tag: 'div' }] : []),
  ],
  toDOM: ({ attrs }) => [
    'p',
    { 'data-kind': kind, ...(attrs.level === 1 ? { 'data-level': '1' } : {}), dir: 'auto' },
    0,
  ],
})

const level = { level: { default: 0, validate: 'number' } }

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('paragraph'),
    quote: block('quote'),
    bullet: block('bullet', level),
    number: block('number', level),
    text: {},
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})

export const kindOf = (node: Node): BlockKind =>
  BLOCK_KINDS.find((kind) => kind === node.type.name) ?? 'paragraph'

export const levelOf = (node: Node): 0 | 1 => (node.attrs.level === 1 ? 1 : 0)

export const isItem = (node: Node | null | undefined): node is Node =>
  node?.type === schema.nodes.bullet || node?.type === schema.nodes.number

export const attrsFor = (kind: BlockKind, level: 0 | 1): Attrs | null =>
  kind === 'bullet' || kind === 'number' ? { level } : null

function nodeOf({ kind, level, runs }: TextBlock): Node {
  const content = runs.map(({ text, strong, em }) => {
    const marks: Mark[] = [
      ...(strong ? [schema.marks.strong.create()] : []),
      ...(em ? [schema.marks.em.create()] : []),
    ]
    return schema.text(text, marks)
  })
  return schema.nodes[kind].create(attrsFor(kind, level), content)
}

/** The blocks of a text for the editor. */
export const fragmentOf = (text: RichText): Fragment => Fragment.from(normalise(text).map(nodeOf))

/** A text as a document; one without words is an empty paragraph. */
export function docOf(text: RichText): Node {
  const blocks = fragmentOf(text)
  return schema.nodes.doc.create(null, blocks.childCount === 0 ? schema.nodes.paragraph.create() : blocks)
}

/** Blocks of the editor as a text in normal form. */
export function textOf(blocks: Fragment): RichText {
  const text: TextBlock[] = []
  blocks.forEach((node) => {
    const runs = node.children.map((child) =>
      runOf(child.text ?? '', {
        ...(schema.marks.strong.isInSet(child.marks) ? { strong: true as const } : {}),
        ...(schema.marks.em.isInSet(child.marks) ? { em: true as const } : {}),
      }),
    )
    text.push({ kind: kindOf(node), level: levelOf(node), runs })
  })
  return normalise(text)
}

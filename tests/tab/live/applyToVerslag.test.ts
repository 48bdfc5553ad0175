import assert from 'node:assert/strict'
import { fromPlainText, plainText } from '../../../bot/domain/richText.ts'
import type { ParagraphView, VerslagView } from '../../../bot/protocol/view.ts'
import { copyOnWrite } from '../../../tab/live/copyOnWrite.ts'
import { applyToVerslag, type ParagraphItem } from '../../../tab/live/optimisticVerslag.ts'
import type { QueuedAct } from '../../../tab/live/outboxItem.ts'
import type { RondeTables } from '../../../tab/live/rondeTable.ts'
import { wireText } from '../../../tab/live/wireText.ts'

type ParagraphAct = Extract<QueuedAct, { action: `paragraph.${string}` }>

const AT = 1_700_000_000_000
const note = (id: string) => ({ kind: 'notitie' as const, id })
const sources = (...ids: string[]) => ids.map((id) => ({ ...note(id), version: 0 }))
const words = (text: string) => wireText(fromPlainText(text))
const p = { gesprekId: 'g-1' }

const paragraph = (id: string, part: Partial<ParagraphView> = {}): ParagraphView => ({
  ...{ id, gesprekId: 'g-1', themaId: 't-1', sort: 'a1', sources: [], text: fromPlainText(id), version: 3 },
  ...{ by: null, at: 0, changedSinceSent: false, asSent: null, leftOut: false, rivals: [], writing: null },
  ...part,
})

const rival = { id: 'v-1', name: 'Joke', at: 0, base: 2, text: fromPlainText('anders') }

/** Thema t-1 holds p-1 with the notes n-1 and n-2, and p-2 with n-2; note n-9 is in the drawer. */
const verslag = {
  id: 'g-1',
  drawer: [note('n-9')],
  themas: [
    {
      themaId: 't-1',
      discussed: true,
      paragraphs: [
        { id: 'p-1', sort: 'a1', sources: [note('n-1'), note('n-2')] },
        { id: 'p-2', sort: 'a3', sources: [note('n-2')] },
      ],
    },
    { themaId: 't-2', discussed: false, paragraphs: [] },
  ],
} as unknown as VerslagView

/** Only who reads is known of the ronde; the notes themselves are in `optimisticVerslag.test.ts`. */
const base = {
  me: new Map([['me', { id: 'bram', name: 'Bram' }]]),
  gesprek: new Map(),
} as unknown as RondeTables

/** What an act makes of the verslag, and of the paragraphs with a text of their own. */
function applied(
  act: ParagraphAct,
  own: ParagraphView[] = [paragraph('p-1', { sources: sources('n-1', 'n-2') })],
) {
  const given = { verslag: new Map([['g-1', verslag]]), paragraph: new Map(own.map((one) => [one.id, one])) }
  const draft = { verslag: copyOnWrite(given.verslag), paragraph: copyOnWrite(given.paragraph) }
  const item: ParagraphItem = {
    ...act,
    ...{ requestId: 'q-1', ronde: 'r-1', at: AT, state: 'waiting', error: null, seq: null },
  }
  const before = structuredClone(given)
  applyToVerslag(item, draft, base)
  assert.deepEqual(given, before, 'what the server said stays as it was')
  const shown = draft.verslag.get('g-1')
  assert.ok(shown)
  return {
    changed: draft.verslag.rows() !== given.verslag || draft.paragraph.rows() !== given.paragraph,
    row: (id: string) => draft.paragraph.get(id),
    order: (themaId = 't-1') =>
      shown.themas.find((thema) => thema.themaId === themaId)?.paragraphs.map(({ id }) => id),
    discussed: (themaId: string) => shown.themas.find((thema) => thema.themaId === themaId)?.discussed,
    drawer: shown.drawer.map(({ id }) => id),
  }
}

describe('An act on the text of a verslag, applied to what the server said', () => {
  it('[R1.k] writing keeps the version, names the writer, brings back what was left out and closes rivals', () => {
    const write: ParagraphAct = {
      action: 'paragraph.write',
      input: { ...p, paragraphId: 'p-1', text: words('nieuw'), base: 3, rivalId: 'v-9', closes: ['v-1'] },
    }
    const rivals = [rival, { ...rival, id: 'v-2' }]
    const row = applied(write, [paragraph('p-1', { leftOut: true, rivals })]).row('p-1')
    assert.equal(plainText(row?.text ?? []), 'nieuw')
    assert.deepEqual(
      [row?.version, row?.leftOut, row?.by, row?.at, row?.rivals.map(({ id }) => id)],
      [3, false, { id: 'bram', name: 'Bram' }, AT, ['v-2']],
    )
  })

  it('[R1.k] a new paragraph stands at its place in the order, and makes its thema discussed', () => {
    const write = (themaId: string, sort: string): ParagraphAct => ({
      action: 'paragraph.write',
      input: {
        ...p,
        paragraphId: 'p-9',
        text: words('nieuw'),
        base: 0,
        rivalId: 'v-9',
        place: { themaId, sort },
      },
    })
    assert.deepEqual(applied(write('t-1', 'a2')).order(), ['p-1', 'p-9', 'p-2'])
    const other = applied(write('t-2', 'a2'))
    assert.deepEqual([other.order('t-2'), other.discussed('t-2')], [['p-9'], true])
  })

  it('[R1.k] moving changes the place and not the text, and one that was left out stays out', () => {
    const move: ParagraphAct = {
      action: 'paragraph.move',
      input: { ...p, paragraphId: 'p-1', themaId: 't-2', sort: 'a1' },
    }
    const moved = applied(move)
    assert.deepEqual([moved.order('t-1'), moved.order('t-2')], [['p-2'], ['p-1']])
    assert.deepEqual([moved.row('p-1')?.by, moved.row('p-1')?.themaId], [null, 't-2'])
    assert.deepEqual(applied(move, [paragraph('p-1', { leftOut: true })]).order('t-2'), [])
  })

  it('[R1.k] leaving out puts its notes in the drawer, but not those that another paragraph has', () => {
    const leaveOut = (leftOut: boolean): ParagraphAct => ({
      action: 'paragraph.leaveOut',
      input: { ...p, paragraphId: 'p-1', leftOut },
    })
    const out = applied(leaveOut(true))
    assert.deepEqual([out.order(), out.drawer, out.row('p-1')?.leftOut], [['p-2'], ['n-9', 'n-1'], true])
    const back = applied(leaveOut(false), [paragraph('p-1', { leftOut: true, sources: sources('n-9') })])
    assert.deepEqual([back.order(), back.drawer, back.row('p-1')?.leftOut], [['p-1', 'p-2'], [], false])
  })

  it('[R1.k] joining keeps the texts, notes and rivals of both in one paragraph', () => {
    const join: ParagraphAct = { action: 'paragraph.join', input: { ...p, paragraphId: 'p-2', into: 'p-1' } }
    const joined = applied(join, [
      paragraph('p-1', { sources: sources('n-1', 'n-2') }),
      paragraph('p-2', { sources: sources('n-2', 'n-3'), rivals: [rival] }),
    ])
    const row = joined.row('p-1')
    assert.match(plainText(row?.text ?? []), /p-1\s+p-2/)
    assert.deepEqual(
      [row?.sources.map(({ id }) => id), row?.rivals, joined.row('p-2'), joined.order()],
      [['n-1', 'n-2', 'n-3'], [rival], undefined, ['p-1']],
    )
  })

  it('[R1.k] [R1.g] two untouched paragraphs that are joined still follow their notes', () => {
    const join: ParagraphAct = { action: 'paragraph.join', input: { ...p, paragraphId: 'p-2', into: 'p-1' } }
    const { row, order } = applied(join, [])
    assert.deepEqual([row('p-1')?.text, order()], [null, ['p-1']])
  })

  it('[R1.k] splitting gives the second half its own row, without the rivals of the first', () => {
    const split: ParagraphAct = {
      action: 'paragraph.split',
      input: {
        ...{ ...p, paragraphId: 'p-1', base: 3, newId: 'p-9', newSort: 'a2' },
        ...{ text: words('voor'), newText: words('na') },
      },
    }
    const { row, order } = applied(split, [paragraph('p-1', { rivals: [rival], sources: sources('n-1') })])
    assert.deepEqual(
      ['p-1', 'p-9'].map((id) => plainText(row(id)?.text ?? [])),
      ['voor', 'na'],
    )
    assert.deepEqual(
      [row('p-9')?.version, row('p-9')?.rivals, row('p-9')?.sources, order()],
      [0, [], sources('n-1'), ['p-1', 'p-9', 'p-2']],
    )
  })

  it('[R1.k] a note from the drawer becomes a paragraph at a place, or joins the notes of one', () => {
    const place = { themaId: 't-2', sort: 'a1' }
    const alone = applied({ action: 'paragraph.bringIn', input: { ...p, source: note('n-9'), place } })
    assert.deepEqual(
      [alone.order('t-2'), alone.drawer, alone.row('p-n-9')?.sources],
      [['p-n-9'], [], sources('n-9')],
    )
    const joined = applied({
      action: 'paragraph.bringIn',
      input: { ...p, source: note('n-9'), paragraphId: 'p-1' },
    })
    assert.deepEqual([joined.row('p-1')?.sources.at(-1)?.id, joined.drawer], ['n-9', []])
  })

  it('[R1.k] an act that the server would not store shows nothing', () => {
    const nothing: [string, ParagraphAct][] = [
      [
        'a verslag that is not there',
        { action: 'paragraph.join', input: { gesprekId: 'g-2', paragraphId: 'p-2', into: 'p-1' } },
      ],
      [
        'a text without a paragraph',
        {
          action: 'paragraph.write',
          input: { ...p, paragraphId: 'p-9', text: words('x'), base: 0, rivalId: 'v-9' },
        },
      ],
      [
        'a move of nothing',
        { action: 'paragraph.move', input: { ...p, paragraphId: 'p-9', themaId: 't-2', sort: 'a1' } },
      ],
      [
        'leaving out nothing',
        { action: 'paragraph.leaveOut', input: { ...p, paragraphId: 'p-9', leftOut: true } },
      ],
      ['joining with itself', { action: 'paragraph.join', input: { ...p, paragraphId: 'p-1', into: 'p-1' } }],
      [
        'a split into what is there',
        {
          action: 'paragraph.split',
          input: {
            ...p,
            paragraphId: 'p-2',
            base: 0,
            text: words('a'),
            newText: words('b'),
            newId: 'p-1',
            newSort: 'a2',
          },
        },
      ],
      [
        'a note that is there',
        { action: 'paragraph.bringIn', input: { ...p, source: note('n-1'), paragraphId: 'p-1' } },
      ],
      ['a note without a place', { action: 'paragraph.bringIn', input: { ...p, source: note('n-9') } }],
    ]
    for (const [what, act] of nothing) assert.equal(applied(act).changed, false, what)
  })
})

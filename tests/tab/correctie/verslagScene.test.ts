import assert from 'node:assert/strict'
import { fromPlainText } from '../../../bot/domain/richText.ts'
import type { CorrectieView, ParagraphView, VerslagView } from '../../../bot/protocol/view.ts'
import { readThemas } from '../../../tab/correctie/verslagScene.ts'
import { groepView, runView, themaOf } from '../../builders/views.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'

const paragraph = (id: string, part: Partial<ParagraphView> = {}): ParagraphView => ({
  ...{ id, gesprekId: 'g-1', themaId: VISIE, sort: 'a0', sources: [], text: fromPlainText(id), version: 1 },
  ...{ by: null, at: 0, changedSinceSent: false, asSent: null, leftOut: false, rivals: [], writing: null },
  ...part,
})

const correctie = (id: string, part: Partial<CorrectieView>): CorrectieView => ({
  ...{ id, gesprekId: 'g-1', person: null, mine: true, themaId: VISIE, paragraphId: 'p-1', kind: 'change' },
  ...{ base: 1, text: null, quote: null, reason: 'r', at: 0, takenOver: null, answer: null, handled: null },
  ...part,
})

const verslag = {
  id: 'g-1',
  themas: [
    { themaId: ROLLEN, discussed: true, paragraphs: [{ id: 'p-2', sort: 'a0', sources: [] }] },
    {
      themaId: VISIE,
      discussed: true,
      paragraphs: ['p-1', 'p-3'].map((id) => ({ id, sort: 'a0', sources: [] })),
    },
  ],
} as unknown as VerslagView

const groep = groepView(2, {
  themas: [themaOf(VISIE, 'visie', 'Visie'), themaOf(ROLLEN, 'rollen', 'Rollen')],
  anonymousThemas: [ROLLEN],
})
const afsluiting = themaOf('afsluiting', 'afsluiting', 'Afsluiting')

function read(correcties: CorrectieView[], runs: ReturnType<typeof runView>[] = []) {
  const course = { themas: groep.themas, afsluiting, runs: new Map(runs.map((run) => [run.themaId, run])) }
  const paragraphs = new Map(
    [paragraph('p-1'), paragraph('p-2'), paragraph('p-3', { text: null })].map((one) => [one.id, one]),
  )
  return readThemas({ groep, course }, verslag, {
    paragraphs,
    correcties: new Map(correcties.map((one) => [one.id, one])),
  })
}

describe('The verslag as a deelnemer reads it', () => {
  it('[R2.j] keeps the order of the verslag, numbers thema’s by the leidraad and paragraphs within their thema', () => {
    const themas = read([])
    assert.deepEqual(
      themas.map(({ id, nr }) => [id, nr]),
      [
        [ROLLEN, 2],
        [VISIE, 1],
      ],
    )
    assert.deepEqual(
      themas[1]?.paragraphs.map(({ nr, view }) => [nr, view.id]),
      [[1, 'p-1']],
    )
  })

  it('[R2.j] [R2.d] puts the reader’s own latest correctie at its paragraph, and nothing of others', () => {
    const [, visie] = read([
      correctie('c-1', { at: 1 }),
      correctie('c-2', { at: 2 }),
      correctie('c-3', { at: 3, mine: false }),
      correctie('c-4', { kind: 'missing', paragraphId: null }),
    ])
    assert.equal(visie?.paragraphs[0]?.own?.id, 'c-2')
    assert.deepEqual(
      visie?.missing.map(({ id }) => id),
      ['c-4'],
    )
  })

  it('[R2.g] a thema is anonymous as it was on the table, and else as it is set', () => {
    const anonymous = (runs: ReturnType<typeof runView>[]) => read([], runs).map((one) => one.anonymous)
    assert.deepEqual(anonymous([]), [true, false])
    assert.deepEqual(
      anonymous([runView(ROLLEN, { anonymous: false }), runView(VISIE, { anonymous: true })]),
      [false, true],
    )
  })
})

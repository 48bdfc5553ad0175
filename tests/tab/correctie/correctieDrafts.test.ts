import assert from 'node:assert/strict'
import { correctieDrafts, placeOf } from '../../../tab/correctie/correctieDrafts.ts'
import type { CorrectieDraft } from '../../../tab/correctie/draft.ts'
import { correctieDraft } from './builders.ts'

/** Drafts as a screen holds them, of which nothing is stored. */
function held(given: [string, CorrectieDraft][]) {
  const all = new Map(given)
  return {
    all,
    write: (place: string, draft: CorrectieDraft) => void all.set(place, draft),
    clear: (place: string, isSent: (now: CorrectieDraft | undefined) => boolean = () => true) =>
      void (isSent(all.get(place)) && all.delete(place)),
  }
}

describe('Drafts of correcties', () => {
  it('[R2.k] have one place for each paragraph, and one for what is missing in a thema', () => {
    const places = [
      { paragraphId: 'p-1', themaId: 't-1' },
      { paragraphId: null, themaId: 't-1' },
      { paragraphId: null, themaId: 't-2' },
    ].map(placeOf)
    assert.deepEqual(places, ['p-1', 'ontbreekt.t-1', 'ontbreekt.t-2'])
  })

  it('[R2.k] what was typed since a correctie was sent stays', () => {
    const sent = correctieDraft()
    const drafts = held([['p-1', sent]])
    drafts.write('p-1', correctieDraft({ reason: 'En nog iets.' }))
    correctieDrafts(drafts).clear('p-1', sent)
    assert.equal(drafts.all.get('p-1')?.reason, 'En nog iets.')
    correctieDrafts(drafts).clear('p-1')
    assert.equal(drafts.all.size, 0)
  })

  it('[R2.k] what the device kept without an id is not shown as a correctie', () => {
    const drafts = held([
      ['p-1', correctieDraft()],
      ['p-2', correctieDraft({ correctieId: '' })],
    ])
    assert.deepEqual([...correctieDrafts(drafts).all.keys()], ['p-1'])
  })
})

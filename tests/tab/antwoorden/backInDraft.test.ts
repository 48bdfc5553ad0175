import assert from 'node:assert/strict'
import { backInDraft } from '../../../tab/antwoorden/backInDraft.ts'

describe('A refused answer', () => {
  it('[G7.i] comes back into its field with the version that it was based on', () => {
    assert.deepEqual(backInDraft(undefined, { text: 'een', baseVersion: 3 }), { text: 'een', base: 3 })
    assert.deepEqual(backInDraft({ text: ' ', base: 5 }, { text: 'een' }), { text: 'een', base: 0 })
  })

  it('[G7.i] stands below what was typed since, unless that holds it already', () => {
    const draft = backInDraft({ text: 'anders', base: 4 }, { text: 'een', baseVersion: 3 })
    assert.deepEqual(draft, { text: 'anders\neen', base: 3 })
    assert.deepEqual(backInDraft({ text: 'een en meer', base: 4 }, { text: 'een', baseVersion: 3 }), {
      text: 'een en meer',
      base: 3,
    })
  })

  it('[G7.i] keeps both texts when two answers to one vraag are refused one after the other', () => {
    const first = backInDraft(undefined, { text: 'eerst', baseVersion: 1 })
    const both = backInDraft(first, { text: 'later', baseVersion: 2 })
    assert.deepEqual(both, { text: 'eerst\nlater', base: 1 })
  })
})

import assert from 'node:assert/strict'
import { underNewId } from '../../../tab/live/newId.ts'

describe('The id of words that are sent while a person waits', () => {
  it('[G5.o] stays the same when the same words are sent again after a failure, until they are stored', async () => {
    const ids: string[] = []
    const send = (text: string, fails: boolean) =>
      underNewId('o', 'opmerking/p-1', text, async (id) => {
        ids.push(id)
        if (fails) throw new Error('no answer')
      })
    await assert.rejects(send('een', true))
    await assert.rejects(send('twee', true))
    await send('een', false)
    await send('een', false)
    const [first, other, again, later] = ids
    assert.equal(again, first)
    assert.notEqual(other, first)
    assert.notEqual(later, first)
  })
})

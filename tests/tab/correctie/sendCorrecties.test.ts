import assert from 'node:assert/strict'
import { type Ready, sendCorrecties } from '../../../tab/correctie/sendCorrecties.ts'
import { ApiError } from '../../../tab/live/apiError.ts'
import { correctieDraft } from './builders.ts'

const ready = ['c-1', 'c-2', 'c-3'].map(
  (correctieId): Ready => ({
    place: `at ${correctieId}`,
    draft: correctieDraft({ correctieId }),
    before: null,
  }),
)

/** Sends all; `refuses` is the id that the server refuses. */
async function send(refuses?: string) {
  const steps: string[] = []
  let sent = 0
  const failure = await sendCorrecties(ready, {
    gesprekId: 'g-1',
    drafts: { clear: (place, draft) => void steps.push(`clear ${place} ${draft?.correctieId}`) },
    canGo: '',
    async give({ gesprekId, correctieId }) {
      if (correctieId === refuses) throw new ApiError('offline')
      steps.push(`give ${gesprekId} ${correctieId}`)
    },
    onSent: (count) => {
      sent = count
    },
  }).catch((cause: unknown) => cause)
  return { steps, sent, failure }
}

describe('Sending correcties', () => {
  it('[R2.k] a draft goes only when the server has it, one after the other', async () => {
    const { steps, sent, failure } = await send()
    assert.deepEqual(
      steps,
      ['c-1', 'c-2', 'c-3'].flatMap((id) => [`give g-1 ${id}`, `clear at ${id} ${id}`]),
    )
    assert.deepEqual([sent, failure], [3, undefined])
  })

  it('[R2.k] the first one that fails ends it, and its draft and the later ones stay', async () => {
    const { steps, sent, failure } = await send('c-2')
    assert.deepEqual(steps, ['give g-1 c-1', 'clear at c-1 c-1'])
    assert.equal(sent, 1)
    assert.ok(failure instanceof ApiError)
  })
})

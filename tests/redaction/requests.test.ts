import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { removeWords } from '../../bot/redaction/removeWords.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'

/** Acts of a ronde in which Joke pressed twice: the second press changed nothing. */
async function pressedTwice() {
  const { runner } = testRunner()
  const { act, gesprekId, stream } = await buildRonde(runner, { started: true, open: VISIE })
  const answers = [{ vraagId: `${VISIE}.1`, text: 'ja' }]
  for (const press of ['press-1', 'press-2']) {
    await act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers, edits: true }, press)
  }
  await act(bram, 'notitie.add', { gesprekId, text: 'genoteerd' })
  return { acts: (await runner.history(stream, 0)).flatMap((commit) => commit.acts), stream }
}

describe('What redaction leaves of requests', () => {
  it('[X3.d] after an erasure no request id and no hash of the input of the person is left', async () => {
    const { acts } = await pressedTwice()
    const tokens = new Map([[joke.oid, `${ERASED}0123456789`]])
    const erased = await eraseFromRonde(acts, { tokens, names: [joke.name] })
    const pressed = (some: typeof acts) => some.filter(({ action }) => action === 'antwoord.give')
    assert.equal(pressed(acts).filter(({ inputHash }) => inputHash !== undefined).length, 2)
    for (const act of pressed(erased.acts)) {
      assert.deepEqual([act.by, act.requestId, act.inputHash], [`${ERASED}0123456789`, '', undefined])
    }
    const noted = erased.acts.find(({ action }) => action === 'notitie.add')
    assert.equal(
      noted,
      acts.find(({ action }) => action === 'notitie.add'),
      'the act of another is unchanged',
    )
  })

  it('[X4.c] when words expire no hash of any input is left, nor who sent what changed nothing', async () => {
    const { acts, stream } = await pressedTwice()
    const left = removeWords(acts, stream, 'salt')
    assert.equal(left.filter(({ inputHash }) => inputHash !== undefined).length, 0)
    const [, second] = left.filter(({ action }) => action === 'antwoord.give')
    assert.ok(second?.by.startsWith(ERASED))
    assert.equal(second?.requestId, '')
    assert.deepEqual(removeWords(left, stream, 'salt'), left)
    assert.ok(left.some(({ by }) => by === marleen.oid))
  })
})

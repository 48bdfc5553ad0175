import assert from 'node:assert/strict'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { refusal } from '../builders/refusal.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'

const CHAT = chatStreamName('19:meeting_a@thread.v2')
const PLACE = { rondeId: 'r-1', gesprekId: 'g-1' }
const OTHER = { rondeId: 'r-1', gesprekId: 'g-2' }

describe('What a chat keeps of its gesprek', () => {
  let test: TestRunner

  beforeEach(() => {
    test = testRunner()
  })

  afterEach(() => test.runner.close())

  const act = async (action: string, input: object = {}): Promise<object> => {
    const command = { action, stream: CHAT, input, requestId: crypto.randomUUID() }
    return (await test.runner.run({ ...command, who: { kind: 'system', part: 'link' } })).result
  }
  const chat = () => test.runner.read(CHAT, ({ claim, asked }) => ({ claim, asked }))

  it('[G1.b] the bot asks once which gesprek a chat is, and not where a confirmed link says it', async () => {
    assert.deepEqual(await act('chat.ask'), { ask: true })
    assert.deepEqual(await act('chat.ask'), { ask: false })
    await act('chat.claim', PLACE)
    await act('chat.askAgain', PLACE)
    assert.deepEqual(await act('chat.ask'), { ask: true }, 'after the chat was freed')
    await act('chat.claim', PLACE)
    await act('chat.release', PLACE)
    await act('chat.claim', PLACE)
    await act('chat.confirm', PLACE)
    assert.deepEqual(await act('chat.ask'), { ask: false })
  })

  it('[G1.b] a link that is not confirmed does not keep the bot from asking', async () => {
    await act('chat.claim', PLACE)
    assert.deepEqual(await act('chat.ask'), { ask: true })
  })

  it('[G1.b] a confirmed link keeps the bot from asking', async () => {
    await act('chat.claim', PLACE)
    await act('chat.confirm', PLACE)
    assert.deepEqual(await act('chat.ask'), { ask: false })
  })

  it('[G1.c] a claim is held by one gesprek, which may claim it again', async () => {
    await act('chat.claim', PLACE)
    await act('chat.claim', PLACE)
    await assert.rejects(act('chat.claim', OTHER), refusal('chat-claimed'))
    await assert.rejects(act('chat.claim', { ...PLACE, rondeId: 'r-2' }), refusal('chat-claimed'))
    assert.deepEqual((await chat()).claim, { ...PLACE, confirmed: false })
  })

  it('[G1.k] a claim is confirmed for its own gesprek only, and confirming none changes nothing', async () => {
    await act('chat.confirm', PLACE)
    assert.equal((await chat()).claim, null)
    await act('chat.claim', PLACE)
    for (const other of [OTHER, { ...PLACE, rondeId: 'r-2' }])
      await assert.rejects(act('chat.confirm', other), refusal('chat-taken'))
    await act('chat.confirm', PLACE)
    assert.equal((await chat()).claim?.confirmed, true)
  })

  it('[G1.f] a chat is freed by its own gesprek only', async () => {
    await act('chat.claim', PLACE)
    for (const other of [OTHER, { ...PLACE, rondeId: 'r-2' }]) {
      await act('chat.askAgain', other)
      await act('chat.release', other)
    }
    assert.notEqual((await chat()).claim, null)
    await act('chat.release', PLACE)
    assert.equal((await chat()).claim, null)
  })
})

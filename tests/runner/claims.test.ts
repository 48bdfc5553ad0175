import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { chatStreamName, type RondeStreamName, type Runner } from '../../bot/ports/runner.ts'
import { joke, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { turns } from '../builders/turns.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const CHAT = '19:meeting_claim@thread.v2'

describe('The claim of a chat by a link', () => {
  let journal: FaultyJournal
  let test: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    test = testRunner(journal)
    ronde = await buildRonde(test.runner)
  })

  const link = (requestId: string, patience?: number) =>
    test.runner.run({
      action: 'gesprek.link',
      stream: ronde.stream,
      input: { gesprekId: ronde.gesprekId, chatId: CHAT },
      who: marleen,
      requestId,
      ...(patience === undefined ? {} : { patience }),
    })
  const claimOf = (runner: Runner, chatId = CHAT) => runner.read(chatStreamName(chatId), ({ claim }) => claim)
  const chatOf = (stream: RondeStreamName) =>
    test.runner.read(stream, (state) => state.gesprekken.get(ronde.gesprekId)?.chatId ?? null)
  const idle = async () => {
    await turns(10)
  }

  it('[G1.c] the chat is claimed before the ronde is changed', async () => {
    const order: string[] = []
    journal.beforeAppend = ({ acts }) => {
      for (const { action } of acts) order.push(action)
    }
    await link('q-1')
    assert.deepEqual(order, ['chat.claim', 'gesprek.link'])
    assert.equal((await claimOf(test.runner))?.gesprekId, ronde.gesprekId)
    assert.equal(await chatOf(ronde.stream), CHAT)
  })

  it('[X5.k] a link that the ronde refuses claims nothing', async () => {
    const before = journal.appends
    const input = { gesprekId: ronde.gesprekId, chatId: CHAT }
    await assert.rejects(ronde.act(joke, 'gesprek.link', input), refusal('not-allowed'))
    await assert.rejects(
      ronde.act(marleen, 'gesprek.link', { ...input, gesprekId: 'g-unknown' }),
      refusal('unknown-gesprek'),
    )
    await idle()
    assert.equal(journal.appends, before)
    assert.equal(await claimOf(test.runner), null)
  })

  it('[G1.c] a repeated link claims nothing again, also when the chat has been released since', async () => {
    await link('q-1')
    const { rondeId, gesprekId } = ronde
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    const who = { kind: 'system', part: 'link' } as const
    const release = { action: 'chat.release', stream: chatStreamName(CHAT), who, requestId: 'r-1' }
    await test.runner.run({ ...release, input: { rondeId, gesprekId } })
    await link('q-1')
    assert.equal(await claimOf(test.runner), null)
  })

  it('[G1.c] a chat that another ronde holds is refused, and the ronde stays unlinked', async () => {
    const other = await buildRonde(test.runner, { chatId: CHAT })
    await assert.rejects(link('q-1'), refusal('chat-taken'))
    assert.equal(await chatOf(ronde.stream), null)
    assert.equal((await claimOf(test.runner))?.rondeId, other.rondeId)
  })

  it('[G1.c] the chat is released when the ronde refuses the link after the claim', async () => {
    const other = testRunner(journal).runner
    const second = '19:meeting_other@thread.v2'
    journal.beforeAppend = async ({ acts }) => {
      if (acts[0]?.action !== 'chat.claim') return
      journal.beforeAppend = () => undefined
      const input = { gesprekId: ronde.gesprekId, chatId: second }
      const command = { action: 'gesprek.link', stream: ronde.stream, who: marleen, requestId: 'o-1' }
      await other.run({ ...command, input })
    }
    await assert.rejects(link('q-1'), refusal('gesprek-linked'))
    await idle()
    assert.equal(await claimOf(test.runner), null)
    assert.equal((await claimOf(test.runner, second))?.rondeId, ronde.rondeId)
    assert.deepEqual(test.faults, [])
  })

  it('[G5.d] the claim stays while it is unknown whether the ronde stored the link', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    journal.beforeAppend = ({ acts }) => (acts[0]?.action === 'gesprek.link' ? held : undefined)
    await assert.rejects(link('q-1', 30), refusal('unsure'))
    await idle()
    assert.equal((await claimOf(test.runner))?.gesprekId, ronde.gesprekId)
    release()
    await link('q-1')
    assert.equal(await chatOf(ronde.stream), CHAT)
    assert.equal((await claimOf(test.runner))?.gesprekId, ronde.gesprekId)
  })

  it('[G5.d] the claim stays when the ronde could not store the link, for the retry', async () => {
    journal.faults.push('none', 'failed')
    await assert.rejects(link('q-1'), refusal('store-failed'))
    await idle()
    assert.equal((await claimOf(test.runner))?.gesprekId, ronde.gesprekId)
    await link('q-2')
    assert.equal(await chatOf(ronde.stream), CHAT)
  })
})

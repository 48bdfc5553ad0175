import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Who } from '../../bot/domain/who.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { joke, karin, marleen, TENANT, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { testRunner } from '../builders/runner.ts'

function setUp() {
  const { runner } = testRunner()
  const run = (action: string, input: object, who: Who) =>
    runner.run({ action, stream: tenantStreamName(TENANT), input, who, requestId: randomUUID() })
  const start = async (personId: string, who: Who = karin) => {
    const { result } = await run('erasure.start', { personId }, who)
    return (result as { erasureId: string }).erasureId
  }
  /** Records that the person was erased from every stream, the directory included. */
  const finish = async (erasureId: string) => {
    const counts = { rondes: 1, antwoorden: 1, genoemd: 0, notities: 0, namen: 1 }
    await run('erasure.finish', { erasureId, counts }, { kind: 'system', part: 'clock' })
    await run('tenant.announceRedaction', { erasureId }, { kind: 'system', part: 'clock' })
  }
  return { start, finish }
}

describe('Starting an erasure', () => {
  it('[X3.c] one person is erased once at a time, and other people at the same time', async () => {
    const { start, finish } = setUp()
    const first = await start(joke.oid)
    await assert.rejects(start(joke.oid), refusal('exists-already'))
    await start(wouter.oid)
    await finish(first)
    assert.notEqual(await start(joke.oid), first)
  })

  it('[X3.c] an erasure is started by a Beheerder and by nobody else', async () => {
    const { start } = setUp()
    await assert.rejects(start(joke.oid, marleen), refusal('not-allowed'))
  })
})

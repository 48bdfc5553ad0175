import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import sinon from 'sinon'
import { disconnectWhenStuck } from '../../bot/api/reply.ts'

/** A response whose client reads only when the test says so. */
class HeldResponse extends Writable {
  takeIn = (): void => {}

  override _write(_chunk: Buffer, _encoding: string, accepted: () => void): void {
    this.takeIn = accepted
  }
}

describe('A client that does not read its reply', () => {
  let time: sinon.SinonFakeTimers

  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => time.restore())

  function replied(bytes: number): HeldResponse {
    const response = new HeldResponse()
    response.end(Buffer.alloc(bytes))
    disconnectWhenStuck(response as unknown as ServerResponse, bytes)
    return response
  }

  it('[X5.l] is disconnected after 30 s, later for a large reply, so that the reply does not stay in memory', () => {
    const [large, huge] = [replied(100_000), replied(1_000_000)]
    time.tick(31_999)
    assert.deepEqual([large.destroyed, huge.destroyed], [false, false])
    time.tick(1)
    assert.deepEqual([large.destroyed, huge.destroyed], [true, false])
    time.tick(18_000)
    assert.equal(huge.destroyed, true)
  })

  it('[X5.l] is left alone when it took everything in, or when the reply was small', async () => {
    const [read, small] = [replied(100_000), replied(50_000)]
    read.takeIn()
    await nextTurn()
    assert.equal(time.countTimers(), 0)
    assert.equal(small.destroyed, false)
  })
})

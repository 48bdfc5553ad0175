import assert from 'node:assert/strict'
import { UnknownEvent } from '../../bot/domain/stream.ts'
import { AppError } from '../../bot/errors/appError.ts'
import { JournalDamaged, JournalFailed, JournalUnknown } from '../../bot/ports/journal.ts'
import { StreamHealth } from '../../bot/runner/streamHealth.ts'
import { toAppError } from '../../bot/runner/toAppError.ts'

const RONDE = 'ronde:r-1'

describe('Errors of a stream', () => {
  it('[G5.c] [X8.o] every error of the store and the fold has its own code, and others stay as they are', () => {
    const codeOf = (error: Error, failed: 'store-failed' | 'read-failed' = 'store-failed') => {
      const mapped = toAppError(error, failed)
      return mapped instanceof AppError ? mapped.code : mapped
    }
    assert.equal(codeOf(new UnknownEvent('later.invented', 1)), 'newer-release')
    assert.equal(codeOf(new JournalDamaged(RONDE, 3)), 'stream-damaged')
    assert.equal(codeOf(new JournalUnknown('no answer')), 'unsure')
    assert.equal(codeOf(new JournalFailed('no room')), 'store-failed')
    assert.equal(codeOf(new JournalFailed('no room'), 'read-failed'), 'read-failed')
    const other = new TypeError('a fault of ours')
    assert.equal(codeOf(other), other)
  })

  describe('in the log', () => {
    let logged: string[]
    let health: StreamHealth

    beforeEach(() => {
      logged = []
      health = new StreamHealth((error, stream) => logged.push(`${stream} ${(error as Error).name}`))
    })

    it('[X8.o] an error is logged once per stream until the stream works again or fails in another way', () => {
      for (const stream of [RONDE, RONDE, 'chat:c-1']) health.report(stream, new JournalFailed('no room'))
      assert.deepEqual(logged, [`${RONDE} JournalFailed`, 'chat:c-1 JournalFailed'])
      health.report(RONDE, new JournalUnknown('no answer'))
      health.report(RONDE, null)
      health.report(RONDE, new JournalUnknown('no answer'))
      assert.deepEqual(logged.slice(2), [`${RONDE} JournalUnknown`, `${RONDE} JournalUnknown`])
    })

    it('[X5.k] a refusal is no fault of the stream, so it is neither logged nor does it end the service', () => {
      assert.equal(health.report(RONDE, new AppError('busy')), null)
      assert.deepEqual(logged, [])
    })

    it('[X8.o] only damage and events of a newer release end the service of a stream', () => {
      const codeOf = (error: Error) => health.report(RONDE, error)?.code ?? null
      assert.equal(codeOf(new JournalDamaged(RONDE, 3)), 'stream-damaged')
      assert.equal(codeOf(new UnknownEvent('later.invented', 1)), 'newer-release')
      assert.deepEqual([codeOf(new JournalFailed('no room')), codeOf(new TypeError('ours'))], [null, null])
      health.report(RONDE, 'not an error')
      assert.equal(logged.length, 5)
    })

    it('[X5.l] the memory of logged errors is bounded, and what it loses is logged once more', () => {
      for (let count = 0; count < 1000; count += 1)
        health.report(`chat:${count}`, new JournalFailed('no room'))
      health.report('chat:0', new JournalFailed('no room'))
      assert.equal(logged.length, 1000)
      health.report('chat:1000', new JournalFailed('no room'))
      health.report('chat:0', new JournalFailed('no room'))
      assert.equal(logged.length, 1002)
    })
  })
})

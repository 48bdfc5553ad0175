import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { registry } from '../../bot/actions/index.ts'
import { rightsOnRonde } from '../../bot/api/actionRights.ts'
import { ChangeStream } from '../../bot/api/changes/changeStream.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { ChangeMessage } from '../../bot/protocol/view.ts'
import { kindsOf } from '../../bot/views/index.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

/** A response whose connection accepts nothing until `resume`, so that its buffer fills without a kernel in between. */
class StalledResponse extends Writable {
  written = ''
  #release: (() => void) | null = null
  #stalled = true

  writeHead(): void {}
  setTimeout(): void {}

  resume(): void {
    this.#stalled = false
    this.#release?.()
  }

  /** Everything the stream handed over so far, in bytes: accepted and buffered. */
  get handedOver(): number {
    return this.written.length + this.writableLength
  }

  get messages(): ChangeMessage[] {
    return this.written
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)))
  }

  override _write(chunk: Buffer, _encoding: string, accepted: () => void): void {
    const accept = (): void => {
      this.written += chunk.toString('utf8')
      accepted()
    }
    if (this.#stalled) this.#release = accept
    else accept()
  }
}

describe('A reader of the change stream that accepts nothing', () => {
  it('[B2.e] a reader that accepts nothing gets nothing more written until it drains, and then misses nothing', async () => {
    const { runner, clock } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const now = await runner.read(ronde.stream, (_state, seq) => seq)
    const faults: unknown[] = []
    const parts = {
      runner,
      keys: openSqliteKeys(':memory:'),
      clock,
      rights: rightsOnRonde(registry),
      fault: (error: unknown) => faults.push(error),
    }
    const stream = new ChangeStream(parts, {
      rondeId: ronde.rondeId,
      signed: { who: bram, until: clock.now() + 60_000 },
      after: now,
      kinds: kindsOf(['gesprek']),
      once: false,
    })
    const response = new StalledResponse()
    await stream.open(response as unknown as ServerResponse, () => {})
    const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
    const long = 'x'.repeat(3900)
    for (let count = 0; !response.writableNeedDrain; count += 1) {
      assert.ok(count < 50, 'a stalled response asks for a drain')
      await note(`eerst ${count} ${long}`)
      await nextTurn()
    }
    const before = response.handedOver
    for (let count = 0; count < 100; count += 1) await note(`later ${count} ${long}`)
    await nextTurn()
    assert.equal(response.handedOver, before)

    response.resume()
    const last = `later 99 ${long}`
    while (!response.written.includes(last)) await nextTurn()
    const texts = response.messages.flatMap(({ changes }) =>
      changes.flatMap(({ value }) =>
        value !== null && 'text' in value && typeof value.text === 'string' ? [value.text] : [],
      ),
    )
    assert.equal(texts.filter((text) => text.startsWith('later ')).length, 100)
    assert.equal(new Set(texts).size, texts.length)
    stream.end()
    assert.deepEqual(faults, [])
  })
})

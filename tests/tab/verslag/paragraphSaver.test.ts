import assert from 'node:assert/strict'
import { type SinonFakeTimers, useFakeTimers } from 'sinon'
import { fromPlainText, plainText } from '../../../bot/domain/richText.ts'
import { createSaver } from '../../../tab/verslag/paragraphSaver.ts'

describe('Saving one paragraph', () => {
  let clock: SinonFakeTimers
  let sent: { text: string; base: number; answer(result: unknown): Promise<void> }[]

  beforeEach(() => {
    clock = useFakeTimers()
    sent = []
  })
  afterEach(() => clock.restore())

  const make = () =>
    createSaver({
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      send(text, base) {
        const { promise, resolve } = Promise.withResolvers<unknown>()
        const answer = async (result: unknown) => {
          resolve(result)
          await promise
        }
        sent.push({ text: plainText(text), base, answer })
        return promise
      },
    })
  const texts = () => sent.map(({ text }) => text)

  it('[R1.i] saves 2 s after the last key, at most once in 10 s, and at once on leaving', () => {
    const saver = make()
    saver.open()
    saver.changed(fromPlainText('a'), 0, [])
    clock.tick(1_999)
    saver.changed(fromPlainText('ab'), 0, [])
    clock.tick(1_999)
    assert.deepEqual(texts(), [])
    clock.tick(1)
    assert.deepEqual(texts(), ['ab'])
    saver.changed(fromPlainText('abc'), 0, [])
    clock.tick(9_999)
    assert.deepEqual(texts(), ['ab'])
    clock.tick(1)
    assert.deepEqual(texts(), ['ab', 'abc'])
    saver.changed(fromPlainText('abcd'), 0, [])
    saver.flush()
    saver.flush()
    assert.deepEqual(texts(), ['ab', 'abc', 'abcd'])
  })

  it('[R1.i] the base moves on with own texts only: what another person wrote in that time is not replaced', async () => {
    const saver = make()
    saver.open()
    saver.changed(fromPlainText('een'), 3, [])
    saver.flush()
    await sent[0]?.answer({ kept: 'written' })
    assert.equal(saver.base(), 4)
    // Another person made version 5; the editor does not show it.
    saver.changed(fromPlainText('een twee'), 5, [])
    saver.flush()
    assert.equal(sent[1]?.base, 4)
    await sent[1]?.answer({ kept: 'beside' })
    saver.changed(fromPlainText('een twee drie'), 5, [])
    saver.flush()
    assert.equal(sent[2]?.base, 4)
    await sent[2]?.answer({ kept: 'beside' })
    // The next time the editor opens it shows the newest text.
    saver.open()
    saver.changed(fromPlainText('vier'), 5, [])
    saver.flush()
    assert.equal(sent[3]?.base, 5)
  })

  it('[R1.i] a text that an earlier page left in the outbox is the base of the next one', async () => {
    const saver = make()
    const { promise, resolve } = Promise.withResolvers<unknown>()
    saver.open({ base: 2, confirmed: promise })
    saver.changed(fromPlainText('verder'), 7, [])
    saver.flush()
    assert.equal(sent[0]?.base, 2)
    resolve({ kept: 'written' })
    await promise
    await sent[0]?.answer({ kept: 'written' })
    assert.equal(saver.base(), 4)
  })
})

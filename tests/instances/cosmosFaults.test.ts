import assert from 'node:assert/strict'
import { AppError } from '../../bot/errors/appError.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { CosmosProxy } from '../doubles/cosmosProxy.ts'
import { startCosmosProcess } from '../journal/cosmosProcess.ts'
import { LOCAL_KEY } from './stores.ts'

const LANES = 20
const EACH = 15

describe('Faults between two instances and Cosmos DB', function () {
  this.timeout(60_000)
  let cosmos: Awaited<ReturnType<typeof startCosmosProcess>>
  let proxy: CosmosProxy
  /** What is stored, read without the faulty proxy. */
  let direct: Journal

  before(async () => {
    cosmos = await startCosmosProcess()
    proxy = await CosmosProxy.start(cosmos.endpoint)
    direct = await openCosmosJournal({ endpoint: cosmos.endpoint, database: 'lob', key: LOCAL_KEY })
  })

  after(async () => {
    await direct?.close()
    await proxy?.stop()
    await cosmos?.stop()
  })

  const open = () => openCosmosJournal({ endpoint: proxy.endpoint, database: 'lob', key: LOCAL_KEY })

  /** The outcome that each person was given, by the text that they sent; people alternate between two instances. */
  async function load(patience: number) {
    proxy.failing = { creates: 0, reads: 0 }
    proxy.given.clear()
    const journals = await Promise.all([open(), open()])
    const instances = journals.map((journal) => testRunner(journal))
    const [first] = instances
    assert.ok(first)
    const { stream, gesprekId } = await buildRonde(first.runner, { started: true })
    proxy.failing = { creates: 5, reads: 10 }
    const told = new Map<string, string>()
    const lane = async (nth: number) => {
      const runner = instances[nth % 2]?.runner
      for (let count = 0; count < EACH; count += 1) {
        const text = `${nth}.${count}`
        const command = {
          action: 'notitie.add',
          stream,
          input: { gesprekId, text },
          who: bram,
          requestId: `request ${text}`,
        }
        try {
          await runner?.run({ ...command, patience })
          told.set(text, 'stored')
        } catch (error) {
          assert.ok(error instanceof AppError, String(error))
          told.set(text, error.code)
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, (_, nth) => lane(nth)))
    proxy.failing = { creates: 0, reads: 0 }
    for (const { runner } of instances) await runner.close()
    for (const journal of journals) await journal.close()

    const entries = await testRunner(direct).runner.history(stream, 0)
    assert.deepEqual(
      entries.map(({ seq }) => seq),
      entries.map((_, index) => index + 1),
    )
    const stored = entries.flatMap(({ acts }) =>
      acts.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'notitie.added' ? [event.text] : [])),
      ),
    )
    assert.equal(new Set(stored).size, stored.length, 'something stands twice')
    const found = new Set(stored)
    for (const [text, said] of told) {
      if (said === 'stored') assert.ok(found.has(text), `${text} was acknowledged and is not there`)
      else if (said !== 'unsure') assert.ok(!found.has(text), `${text} stands there, and ${said} was told`)
    }
    return { told, found }
  }

  const count = (told: Map<string, string>, what: string) =>
    [...told.values()].filter((said) => said === what).length

  it('[G5.e] [X8.d] when one create in five and one read in ten fail, all is stored once and reported so', async () => {
    const { told } = await load(8000)
    assert.equal(count(told, 'stored'), LANES * EACH)
    for (const fault of ['throttled', 'unavailable', 'cut', 'lost']) {
      assert.ok(proxy.given.has(`create ${fault}`), `no create was ${fault}`)
    }
  })

  it('[G5.d] [X8.d] an act without an answer in time is called unsure, and is stored all the same', async () => {
    const { told, found } = await load(30)
    assert.ok(count(told, 'unsure') > 0)
    assert.equal(found.size, LANES * EACH)
  })

  it('[G5.c] [X8.d] when the store asks for a longer wait than people have, the act is reported as not stored, and is not stored', async () => {
    const journal = await open()
    const { runner } = testRunner(journal)
    const { stream, gesprekId } = await buildRonde(runner, { started: true })
    const { length } = await direct.read(stream, 0)
    proxy.failing = { creates: 1, reads: 0 }
    proxy.only = 'throttled'
    proxy.wait = 60_000
    const input = { gesprekId, text: 'te druk' }
    const command = { action: 'notitie.add', stream, input, who: bram, requestId: 'te-druk' }
    await assert.rejects(runner.run(command), { code: 'store-failed' })
    proxy.failing = { creates: 0, reads: 0 }
    assert.equal((await direct.read(stream, 0)).length, length)
    await runner.run(command)
    assert.equal((await direct.read(stream, 0)).length, length + 1)
    await runner.close()
    await journal.close()
  })
})

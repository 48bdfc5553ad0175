import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { createDeleter, type Deleter } from '../../bot/followUp/keeping/deleter.ts'
import { entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { openCosmosErasures } from '../../bot/journal/cosmosErasureRegister.ts'
import { openCosmosKeys } from '../../bot/journal/cosmosKeys.ts'
import type { AnonymousKeys } from '../../bot/ports/anonymousKeys.ts'
import type { ErasureRegister } from '../../bot/ports/erasureRegister.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { chatStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import { unpackSnapshot } from '../../bot/runner/snapshot.ts'
import { bram, joke, karin, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { type CosmosFault, CosmosProxy } from '../doubles/cosmosProxy.ts'
import { startCosmosProcess } from '../journal/cosmosProcess.ts'
import { LOCAL_KEY } from './stores.ts'

const VISIE = 'groep-2.visie'
const TITLE = 'LOB-portret Zorg en Welzijn'
const WORDS = /woord-|Joke|Marleen|Bram/
/** The sweeps come four times an hour: so often a deletion may be cut off in half a day. */
const SWEEPS = 50

describe('Faults of Cosmos DB while a ronde is deleted', function () {
  this.timeout(60_000)
  let cosmos: Awaited<ReturnType<typeof startCosmosProcess>>
  let proxy: CosmosProxy
  /** What is stored, seen without the faulty proxy. */
  let direct: { journal: Journal; keys: AnonymousKeys; register: ErasureRegister }
  let rondes = 0

  interface Instance extends TestRunner {
    deleter: Deleter
    close(): Promise<void>
  }

  before(async () => {
    cosmos = await startCosmosProcess()
    proxy = await CosmosProxy.start(cosmos.endpoint)
    direct = await openStores(cosmos.endpoint)
  })

  after(async () => {
    for (const store of Object.values(direct ?? {})) await store.close()
    await proxy?.stop()
    await cosmos?.stop()
  })

  async function openStores(endpoint: string) {
    const settings = { endpoint, database: 'lob', key: LOCAL_KEY }
    return {
      journal: await openCosmosJournal(settings),
      keys: await openCosmosKeys(settings),
      register: await openCosmosErasures(settings),
    }
  }

  async function startInstance(): Promise<Instance> {
    const stores = await openStores(proxy.endpoint)
    const test = testRunner(stores.journal)
    return {
      ...test,
      deleter: createDeleter({ runner: test.runner, ...stores }),
      async close() {
        await test.runner.close()
        for (const store of Object.values(stores)) await store.close()
      },
    }
  }

  /** A ronde with words in every place that a deletion clears. */
  async function played({ runner }: TestRunner): Promise<BuiltRonde & { chatId: string; sitting: string }> {
    rondes += 1
    const chatId = `19:weg-${rondes}@thread.v2`
    const ronde = await buildRonde(runner, { rondeId: `r-weg-0000000${rondes}`, open: VISIE, chatId })
    const { rondeId, gesprekId, act } = ronde
    const answers = [{ vraagId: `${VISIE}.1`, text: 'woord-een' }]
    await act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
    for (let nth = 0; nth < 4; nth += 1) await act(bram, 'notitie.add', { gesprekId, text: `woord-${nth}` })
    await runner.run({
      ...{ action: 'chat.claim', stream: chatStreamName(chatId), requestId: `koppel-${rondes}` },
      input: { rondeId, gesprekId },
      who: { kind: 'system', part: 'link' },
    })
    const sitting = `${rondeId}:${gesprekId}:1`
    await direct.keys.get(sitting)
    return { ...ronde, chatId, sitting }
  }

  /** What a server reads that starts now, and one that had the ronde in memory. */
  async function assertUnreadable({ stream }: BuiltRonde, instances: readonly Instance[]): Promise<void> {
    const fresh = testRunner(direct.journal)
    for (const { runner } of [fresh, ...instances]) {
      const left = await runner.read(stream, ({ people, notities, antwoorden, title }) => [
        ...[people.size, notities.size, antwoorden.size, title],
      ])
      assert.deepEqual(left, [0, 0, 0, ''])
    }
    await fresh.runner.close()
  }

  /** Every entry and snapshot of these streams, as text. */
  async function storedIn(streams: readonly string[]): Promise<string> {
    const found: unknown[] = []
    for (const stream of streams) {
      const snapshot = await direct.journal.snapshot?.get(stream)
      found.push(await entriesOf(direct.journal, stream), snapshot && unpackSnapshot(snapshot.state))
    }
    return inspect(found, { depth: null, maxArrayLength: null, maxStringLength: null })
  }

  async function assertGone({ stream, rondeId, chatId, sitting }: Awaited<ReturnType<typeof played>>) {
    assert.doesNotMatch(await storedIn([stream, chatStreamName(chatId)]), WORDS)
    assert.equal((await direct.keys.sittings()).includes(sitting), false)
    const records = (await direct.register.all()).filter(({ erasureId }) => erasureId.includes(rondeId))
    assert.equal(records.length, 1)
    const { runner } = testRunner(direct.journal)
    assert.equal(await runner.read(stream, ({ deleted }) => deleted?.settled), true)
    assert.equal(await runner.read(chatStreamName(chatId), ({ claim }) => claim), null)
    assert.equal(await runner.read(tenantStreamName(TENANT), (state) => state.rondes.has(rondeId)), false)
    const school = await entriesOf(direct.journal, tenantStreamName(TENANT))
    const lines = school.flatMap(({ acts }) =>
      acts.flatMap(({ events }) =>
        events.filter((event) => event.type === 'tenant.rondeDeleted' && event.rondeId === rondeId),
      ),
    )
    assert.equal(lines.length, 1, 'one line in the audit')
    await runner.close()
  }

  for (const only of [null, 'unavailable', 'lost'] as (CosmosFault | null)[]) {
    it(`[X3.r] [X8.d] a deletion is finished, and never read halfway, while calls are ${only ?? 'hit by each fault in turn'}`, async () => {
      const instances = [await startInstance(), await startInstance()]
      const [one, two] = instances
      assert.ok(one && two)
      const ronde = await played(one)
      const { stream } = ronde
      await two.runner.read(stream, () => undefined)
      assert.match(await storedIn([stream]), WORDS)
      proxy.given.clear()
      proxy.only = only
      proxy.failing = { creates: 3, reads: only === 'lost' ? 0 : 5, changes: 3 }
      const command = { action: 'ronde.delete', stream, input: { title: TITLE } }
      await one.runner.run({ ...command, who: karin, requestId: `weg-${stream}`, patience: 30_000 })
      let sweeps = 0
      for (let settled = false; !settled; sweeps += 1) {
        assert.ok(sweeps < SWEEPS, 'the deletion is never finished')
        await assertUnreadable(ronde, instances)
        const done = await Promise.allSettled(instances.map(({ deleter }) => deleter.finish(stream)))
        settled = done.some(({ status }) => status === 'fulfilled')
      }
      proxy.failing = { creates: 0, reads: 0 }
      for (const kind of ['create', 'change'])
        assert.ok(
          [...proxy.given.keys()].some((given) => given.startsWith(kind)),
          `no ${kind} failed`,
        )
      await assertUnreadable(ronde, instances)
      for (const instance of instances) await instance.close()
      await assertGone(ronde)
    })
  }
})

import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseStore, openDatabase } from '../../../tab/live/outboxStore.ts'
import { LEASE, leaseLock, webLock } from '../../../tab/live/sendLock.ts'

async function twoTabs(now: () => number) {
  const db = await openDatabase(`lock-${Math.random()}`)
  const store = databaseStore(db, 't/ann')
  const tab = (holder: string) => leaseLock(store, { holder, now, wait: () => pause(1) })
  return { store, one: tab('one'), two: tab('two') }
}

describe('The lock of the outbox', () => {
  it('[G7.e] a lease lets one tab work at a time, and frees it when its work fails', async () => {
    const { one, two } = await twoTabs(Date.now)
    const done: string[] = []
    const first = one('r-1', async () => {
      done.push('one starts')
      await pause(10)
      done.push('one ends')
      throw new Error('failed')
    })
    await pause(3)
    const second = two('r-1', async () => void done.push('two'))
    await assert.rejects(first, /failed/)
    await second
    assert.deepEqual(done, ['one starts', 'one ends', 'two'])
  })

  it('[G7.e] the lease of a tab that is gone ends by itself', async () => {
    let now = 0
    const { store, two } = await twoTabs(() => now)
    assert.equal(await store.lease('r-1', 'one', now, now + LEASE), true)
    now = LEASE - 1
    assert.equal(await store.lease('r-1', 'two', now, now + LEASE), false)
    now = LEASE
    assert.equal(await two('r-1', async () => 'works'), 'works')
  })

  it('[G7.e] another ronde has a lock of its own', async () => {
    const { one, two } = await twoTabs(Date.now)
    const nested = await one('r-1', () => two('r-2', async () => 'works'))
    assert.equal(nested, 'works')
  })

  it('[G7.e] Web Locks are asked by account and ronde, and give the outcome of the work', async () => {
    const names: string[] = []
    const locks = {
      request: <T>(name: string, work: () => Promise<T>) => {
        names.push(name)
        return work()
      },
    }
    assert.equal(await webLock(locks)('t/ann/r-1', async () => 3), 3)
    assert.deepEqual(names, ['lob-outbox/t/ann/r-1'])
  })
})

import type { OutboxStore } from './outboxStore.ts'

/** Runs `work` while no other tab of this person runs work under the same name. */
export type SendLock = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** The part of `navigator.locks` that is used. */
interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** By the browser itself, which frees the lock of a tab that is gone. */
export function webLock(locks: Locks): SendLock {
  return (name, work) => locks.request(`lob-outbox/${name}`, work)
}

/** Longer than one attempt to send, so that a lease ends only when its tab is gone, ms. */
export const LEASE = 30_000
const POLL = 500

interface LeaseTools {
  holder: string
  now(): number
  wait(ms: number): Promise<void>
}

/** By a lease in the database, where the browser has no Web Locks. */
export function leaseLock(store: Pick<OutboxStore, 'lease' | 'release'>, tools: LeaseTools): SendLock {
  const { holder, now, wait } = tools
  return async (name, work) => {
    while (!(await store.lease(name, holder, now(), now() + LEASE))) await wait(POLL)
    try {
      return await work()
    } finally {
      await store.release(name, holder)
    }
  }
}

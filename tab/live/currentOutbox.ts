import { accountKey, accountOf } from './account.ts'
import { runAction } from './api.ts'
import { createHeldItems } from './heldItems.ts'
import { createOutbox, type Outbox, type OutboxMessage } from './outbox.ts'
import { inputOf, type OutboxItem } from './outboxItem.ts'
import { databaseStore, memoryStore, type OutboxStore, openDatabase } from './outboxStore.ts'
import { untilDone, withRetry } from './retry.ts'
import { leaseLock, type SendLock, webLock } from './sendLock.ts'
import { serverNow, serverTime } from './serverClock.ts'
import { currentSession, signedInAs } from './session.ts'
import { retryTools, waitOrWake } from './wake.ts'

/** Some browsers never answer the first time a database is opened; after this long do without, ms. */
const OPEN_WITHIN = 5_000

let outbox: Outbox | null = null

/** The outbox of who is signed in, on this page; it sends what an earlier page left as soon as it is first asked for. */
export function currentOutbox(): Outbox {
  outbox ??= start()
  return outbox
}

function start(): Outbox {
  const account = findAccount()
  let known: string | null = null
  void account.then((key) => {
    known = key
  })
  const channel = account.then((key) => (key === null ? null : openChannel(key)))
  return createOutbox({
    ...retryTools(),
    now: serverNow,
    trueTime: serverTime,
    store: account.then(openStore),
    held: createHeldItems(
      () => localStorage,
      () => known ?? signedInAs(),
    ),
    lock: (store) => {
      const named = lockFor(store)
      return async (ronde, work) => named(`${await account}/${ronde}`, work)
    },
    send: async (item) => send(item, await account),
    newRequestId: () => crypto.randomUUID(),
    publish: (message) => void channel.then((open) => open?.postMessage(message)),
    onMessage: (receive) =>
      void channel.then((open) =>
        open?.addEventListener('message', ({ data }: MessageEvent<OutboxMessage>) => receive(data)),
      ),
  })
}

/** The key of the account, from its token; null when the token does not say, so that nothing can be kept apart. */
async function findAccount(): Promise<string | null> {
  const policy = { ...untilDone, retries: () => true }
  const token = await withRetry(() => currentSession().getToken(false), policy, retryTools())
  const account = accountOf(token)
  return account && accountKey(account)
}

async function openStore(account: string | null): Promise<OutboxStore> {
  if (account === null) return memoryStore()
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database did not open.')), OPEN_WITHIN)
  })
  try {
    return databaseStore(await Promise.race([openDatabase(), late]), account)
  } catch {
    return memoryStore()
  }
}

function openChannel(account: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`lob-outbox/${account}`)
  } catch {
    return null
  }
}

function lockFor(store: OutboxStore): SendLock {
  if ('locks' in navigator) return webLock(navigator.locks)
  return leaseLock(store, { holder: crypto.randomUUID(), now: Date.now, wait: waitOrWake })
}

function send(item: OutboxItem, account: string | null): Promise<{ seq: number; result?: unknown }> {
  const { ronde, requestId, action } = item
  return runAction(action, { ronde, requestId, input: inputOf(item), ...(account !== null && { account }) })
}

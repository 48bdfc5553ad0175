// Long, because the fake server and the fake tabs are shared by every promise of the outbox.
import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { ApiError } from '../../../tab/live/apiError.ts'
import type { TextStorage } from '../../../tab/live/drafts.ts'
import { createHeldItems } from '../../../tab/live/heldItems.ts'
import { createOutbox, type OutboxMessage, type OutboxTools } from '../../../tab/live/outbox.ts'
import type { OutboxItem, QueuedAct } from '../../../tab/live/outboxItem.ts'
import { databaseStore, memoryStore, type OutboxStore, openDatabase } from '../../../tab/live/outboxStore.ts'
import { leaseLock, type SendLock } from '../../../tab/live/sendLock.ts'

const RONDE = 'r-1'

const note = (text: string): QueuedAct => ({
  action: 'notitie.add',
  input: { notitieId: `n-${text}`, gesprekId: 'g-1', text, tags: [], labels: [] },
})

const textOf = (item: OutboxItem): string => (item.action === 'notitie.add' ? item.input.text : item.action)

/** A server that answers each call with the next of `answers`: `ok`, or the code of an error. After the last one: ok. */
class FakeServer {
  readonly calls: { text: string; requestId: string }[] = []
  /** What the server holds, in order; a repeated request id is stored once. */
  readonly stored = new Map<string, string>()
  answers: string[]
  busy = 0
  mostAtOnce = 0

  constructor(...answers: string[]) {
    this.answers = answers
  }

  send = async (item: OutboxItem): Promise<{ seq: number }> => {
    this.calls.push({ text: textOf(item), requestId: item.requestId })
    this.busy += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.busy)
    await pause(1)
    this.busy -= 1
    const answer = this.answers.shift() ?? 'ok'
    // An unsure act was stored; only its answer was lost.
    if (answer === 'ok' || answer === 'unsure') this.stored.set(item.requestId, textOf(item))
    if (answer !== 'ok') throw new ApiError(answer, `says ${answer}`)
    return { seq: this.stored.size }
  }

  get texts(): string[] {
    return [...this.stored.values()]
  }
}

/** Tabs of one person, with a channel between them. */
class Tabs {
  private readonly channels: { tab: number; receive(message: OutboxMessage): void }[] = []
  private made = 0

  open(server: FakeServer, store: OutboxStore | Promise<OutboxStore>, more: Partial<OutboxTools> = {}) {
    const tab = this.made++
    let ids = 0
    const direct: SendLock = (_name, work) => work()
    return createOutbox({
      store: Promise.resolve(store),
      held: createHeldItems(
        () => textStorage(),
        () => null,
      ),
      send: server.send,
      lock: () => direct,
      newRequestId: () => `${tab}-${ids++}`,
      publish: (message) => {
        for (const channel of this.channels) if (channel.tab !== tab) channel.receive(message)
      },
      onMessage: (receive) => void this.channels.push({ tab, receive }),
      wait: () => pause(1),
      now: Date.now,
      trueTime: async () => Date.now(),
      chance: () => 0,
      ...more,
    })
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) assert.fail('it did not happen')
    await pause(2)
  }
}

const waiting = { state: 'waiting', error: null, seq: null } as const

/** The `localStorage` of one device. */
function textStorage(): TextStorage {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size
    },
  }
}

let databases = 0
/** A device of its own for each test. */
async function device(): Promise<(account: string) => OutboxStore> {
  const db = await openDatabase(`test-${databases++}`)
  return (account) => databaseStore(db, account)
}

describe('The outbox of the tab', () => {
  it('[G7.e] sends notes one at a time and in order', async () => {
    const server = new FakeServer()
    const outbox = new Tabs().open(server, memoryStore())
    for (const text of ['one', 'two', 'three']) outbox.add(RONDE, note(text))
    await until(() => server.texts.length === 3)
    assert.deepEqual(server.texts, ['one', 'two', 'three'])
    assert.equal(server.mostAtOnce, 1)
  })

  it('[G7.i] shows a note as waiting until the server confirmed it', async () => {
    const server = new FakeServer('offline', 'offline')
    const outbox = new Tabs().open(server, memoryStore())
    const states = new Set<string>()
    outbox.subscribe(() => {
      for (const { state } of outbox.items()) states.add(`${state} after ${server.texts.length}`)
    })
    outbox.add(RONDE, note('one'))
    await until(() => outbox.items()[0]?.state === 'confirmed')
    assert.equal(states.has('confirmed after 0'), false)
    assert.equal(states.has('waiting after 0'), true)
    assert.equal(server.calls.length, 3)
  })

  it('[G7.e] repeats an unsure note under the same request id, before the notes behind it', async () => {
    const server = new FakeServer('unsure', 'unsure', 'ok')
    const outbox = new Tabs().open(server, memoryStore())
    outbox.add(RONDE, note('one'))
    outbox.add(RONDE, note('two'))
    await until(() => server.texts.length === 2)
    assert.deepEqual(
      server.calls.map(({ text }) => text),
      ['one', 'one', 'one', 'two'],
    )
    assert.equal(new Set(server.calls.slice(0, 3).map(({ requestId }) => requestId)).size, 1)
    assert.deepEqual(server.texts, ['one', 'two'])
  })

  it('[G7.e] waits while Teams gives no token, and keeps the order', async () => {
    const server = new FakeServer('no-token', 'no-token', 'not-signed-in')
    const outbox = new Tabs().open(server, memoryStore())
    outbox.add(RONDE, note('one'))
    outbox.add(RONDE, note('two'))
    await until(() => server.texts.length === 2)
    assert.deepEqual(server.texts, ['one', 'two'])
  })

  it('[G7.d] tells why every waiting note of the ronde waits', async () => {
    const server = new FakeServer('offline', 'offline', 'offline')
    const outbox = new Tabs().open(server, memoryStore(), { wait: () => pause(20) })
    outbox.add(RONDE, note('one'))
    outbox.add(RONDE, note('two'))
    await until(() => outbox.items().every(({ error }) => error?.code === 'offline'))
    await until(() => server.texts.length === 2)
    assert.ok(outbox.items().every(({ error }) => error === null))
  })

  it('[G7.i] keeps a refused note with its words and reason, sends the next, and can send it again', async () => {
    const server = new FakeServer('not-allowed')
    const outbox = new Tabs().open(server, memoryStore())
    outbox.add(RONDE, note('one'))
    outbox.add(RONDE, note('two'))
    await until(() => server.texts.length === 1)
    const refused = outbox.items().find(({ state }) => state === 'refused')
    assert.equal(refused && textOf(refused), 'one')
    assert.equal(refused?.error?.message, 'says not-allowed')
    outbox.retry(refused?.requestId ?? '')
    await until(() => server.texts.length === 2)
    assert.deepEqual(server.texts, ['two', 'one'])
  })

  it('[G7.i] sends a refused note no more once the person discarded it', async () => {
    const store = memoryStore()
    const outbox = new Tabs().open(new FakeServer('not-allowed'), store)
    outbox.add(RONDE, note('one'))
    await until(() => outbox.items()[0]?.state === 'refused')
    outbox.discard(outbox.items()[0]?.requestId ?? '')
    await pause(5)
    assert.deepEqual([outbox.items(), await store.all()], [[], []])
  })

  it('[G7.f] [X11.a] a later page sends what an earlier one left, in order and under the same request ids', async () => {
    const storeOf = await device()
    const away = new FakeServer(...Array(1_000).fill('offline'))
    const first = new Tabs().open(away, storeOf('t/ann'), { wait: () => new Promise(() => undefined) })
    for (const text of ['one', 'two', 'three']) await first.add(RONDE, note(text)).stored
    const sent = first.items().map(({ requestId }) => requestId)
    const server = new FakeServer()
    const second = new Tabs().open(server, storeOf('t/ann'))
    await until(() => second.items().length === 3)
    await until(() => server.texts.length === 3)
    assert.deepEqual(
      server.calls.map(({ text, requestId }) => `${text} ${requestId}`),
      ['one', 'two', 'three'].map((text, place) => `${text} ${sent[place]}`),
    )
    assert.deepEqual(await storeOf('t/ann').all(), [])
  })

  it('[G7.f] a refused note is still refused, with its reason, on a later page', async () => {
    const storeOf = await device()
    const first = new Tabs().open(new FakeServer('not-allowed'), storeOf('t/ann'))
    first.add(RONDE, note('one'))
    await until(() => first.items()[0]?.state === 'refused')
    const server = new FakeServer()
    const second = new Tabs().open(server, storeOf('t/ann'))
    await until(() => second.items().length === 1)
    assert.equal(second.items()[0]?.error?.message, 'says not-allowed')
    assert.equal(server.calls.length, 0)
  })

  it('[G7.f] a note survives a page that is dropped before its database opened', async () => {
    const storeOf = await device()
    const storage = textStorage()
    const heldOf = (account: string) =>
      createHeldItems(
        () => storage,
        () => account,
      )
    const moment = Date.now()
    const dropped = new Tabs().open(new FakeServer(), new Promise<OutboxStore>(() => undefined), {
      held: heldOf('t/ann'),
      now: () => moment,
    })
    for (const text of ['one', 'two', 'three']) dropped.add(RONDE, note(text))
    dropped.add(RONDE, { ...note('nowhere on the device'), pageOnly: true })
    const others = new FakeServer()
    const other = new Tabs().open(others, storeOf('t/ben'), { held: heldOf('t/ben') })
    other.add(RONDE, note('of ben'))
    await until(() => others.texts.length === 1)
    assert.deepEqual(others.texts, ['of ben'])
    const server = new FakeServer()
    new Tabs().open(server, storeOf('t/ann'), { held: heldOf('t/ann') })
    await until(() => server.texts.length === 3)
    assert.deepEqual(server.texts, ['one', 'two', 'three'])
    assert.equal(storage.length, 0)
  })

  it('[G7.f] where only the database is blocked, waiting notes survive all the same, and each is sent once', async () => {
    const storage = textStorage()
    const held = createHeldItems(
      () => storage,
      () => 't/ann',
    )
    const never = { wait: () => new Promise<void>(() => undefined) }
    const former = new Tabs().open(new FakeServer('offline'), memoryStore(), { held, ...never })
    await former.add(RONDE, note('one')).stored
    await former.add(RONDE, note('two')).stored
    const server = new FakeServer()
    const later = new Tabs().open(server, memoryStore(), { held })
    await until(() => later.items().length === 2 && later.items().every(({ state }) => state === 'confirmed'))
    assert.deepEqual(server.texts, ['one', 'two'])
    assert.equal(storage.length, 0)
  })

  it('[X11.d] deletes what a dropped page held longer than 14 days, of every account', async () => {
    const storage = textStorage()
    const held = createHeldItems(
      () => storage,
      () => 't/ann',
    )
    const days = (count: number): number => Date.now() - count * 24 * 60 * 60_000
    held.put({ ...note('old'), requestId: 'q-old', ronde: RONDE, at: days(15), ...waiting })
    held.put({ ...note('recent'), requestId: 'q-recent', ronde: RONDE, at: days(13), ...waiting })
    storage.setItem('lob-held/t/ann/q-broken', '{')
    const other = createHeldItems(
      () => storage,
      () => 't/ben',
    )
    assert.deepEqual(other.all(Date.now()), [])
    assert.deepEqual(held.all(null).map(textOf), ['recent'])
    assert.equal(storage.length, 1)
  })

  it('[X11.c] never shows or sends what another person left on the device', async () => {
    const storeOf = await device()
    const first = new Tabs().open(new FakeServer('offline'), storeOf('t/ann'), {
      wait: () => new Promise(() => undefined),
    })
    await first.add(RONDE, note('of Ann')).stored
    const server = new FakeServer()
    const other = new Tabs().open(server, storeOf('t/ben'))
    await other.add(RONDE, note('of Ben')).stored
    await until(() => server.texts.length === 1)
    assert.deepEqual(server.texts, ['of Ben'])
    assert.equal((await storeOf('t/ann').all()).length, 1)
  })

  it('[G7.e] two tabs of one person send every note once, in the order in which they were stored', async () => {
    const storeOf = await device()
    const store = storeOf('t/ann')
    const server = new FakeServer('unsure', 'offline')
    const tabs = new Tabs()
    const lockOf = (holder: string) => () => leaseLock(store, { holder, now: Date.now, wait: () => pause(1) })
    const one = tabs.open(server, store, { lock: lockOf('one') })
    const two = tabs.open(server, store, { lock: lockOf('two') })
    await one.add(RONDE, note('first')).stored
    await two.add(RONDE, note('second')).stored
    await one.add(RONDE, note('third')).stored
    await until(() => server.texts.length === 3)
    await until(() => [...one.items(), ...two.items()].every(({ state }) => state === 'confirmed'))
    assert.deepEqual(server.texts, ['first', 'second', 'third'])
    assert.equal(server.mostAtOnce, 1)
    assert.equal(server.calls.length, 5)
  })

  it('[X11.b] another tab of the person shows what waits, and that it was confirmed', async () => {
    const store = (await device())('t/ann')
    const server = new FakeServer('offline')
    const tabs = new Tabs()
    let connect = (): void => undefined
    const connected = new Promise<void>((resolve) => {
      connect = resolve
    })
    const never = new Promise<never>(() => undefined)
    // The first tab sends what is of this ronde only, so that the answers of the server are for one note.
    const one = tabs.open(server, store, {
      wait: () => connected,
      lock: () => (name, work) => (name === RONDE ? work() : never),
    })
    const two = tabs.open(server, store, { lock: () => () => never })
    await two.add('r-2', note('opens the other tab')).stored
    one.add(RONDE, note('one'))
    const seenByTwo = (): OutboxItem | undefined => two.items().find(({ ronde }) => ronde === RONDE)
    await until(() => seenByTwo()?.state === 'waiting')
    connect()
    await until(() => seenByTwo()?.state === 'confirmed')
    assert.equal(seenByTwo()?.seq, 1)
  })

  it('[G7.h] works where nothing can be stored, and says that waiting words live only as long as the page', async () => {
    const server = new FakeServer()
    const broken: OutboxStore = {
      ...memoryStore(),
      durable: true,
      put: () => Promise.reject(new Error('full')),
    }
    const outbox = new Tabs().open(server, broken)
    assert.equal(outbox.durable(), true)
    outbox.add(RONDE, note('one'))
    outbox.add(RONDE, note('two'))
    await until(() => server.texts.length === 2)
    assert.deepEqual(server.texts, ['one', 'two'])
    assert.equal(outbox.durable(), false)
  })

  it('[X11.d] deletes what waited longer than 14 days, and says how much', async () => {
    const storeOf = await device()
    const days = (count: number): number => Date.now() - count * 24 * 60 * 60_000
    const never = { wait: () => new Promise<void>(() => undefined) }
    const old = new Tabs().open(new FakeServer('offline'), storeOf('t/ann'), {
      ...never,
      now: () => days(15),
      trueTime: async () => days(15),
    })
    await old.add(RONDE, note('old')).stored
    const recent = new Tabs().open(new FakeServer('offline'), storeOf('t/ben'), {
      ...never,
      now: () => days(13),
      trueTime: async () => days(13),
    })
    await recent.add(RONDE, note('recent')).stored
    const other = new Tabs().open(new FakeServer('offline'), storeOf('t/cas'), {
      ...never,
      now: () => days(15),
      trueTime: async () => days(15),
    })
    await other.add(RONDE, note('old, of another person')).stored
    const server = new FakeServer()
    const outbox = new Tabs().open(server, storeOf('t/ann'), never)
    await until(() => outbox.expired() === 1)
    assert.deepEqual(outbox.items(), [])
    assert.deepEqual(server.texts, [])
    outbox.dismissExpired()
    assert.equal(outbox.expired(), 0)
    assert.equal((await storeOf('t/ben').all()).length, 1)
    assert.equal((await storeOf('t/cas').all()).length, 0)
  })

  it('[X11.d] [G7.f] a device whose clock is months ahead deletes nothing: the age is taken by the clock of the server', async () => {
    const storeOf = await device()
    const former = new Tabs().open(new FakeServer('offline'), storeOf('t/ann'), {
      wait: () => new Promise<void>(() => undefined),
    })
    await former.add(RONDE, note('one')).stored
    const server = new FakeServer()
    const ahead = Date.now() + 100 * 24 * 60 * 60_000
    for (const trueTime of [async () => null, async () => Date.now()]) {
      const outbox = new Tabs().open(server, storeOf('t/ann'), { now: () => ahead, trueTime })
      await until(() => server.texts.length === 1)
      assert.equal(outbox.expired(), 0)
    }
  })

  it('[G7.e] sends although nothing tells what the moment is', async () => {
    const server = new FakeServer()
    const outbox = new Tabs().open(server, memoryStore(), { trueTime: () => new Promise(() => undefined) })
    outbox.add(RONDE, note('one'))
    await until(() => server.texts.length === 1)
  })

  it('[G7.i] shows a confirmed note until the screens show the ronde with it', async () => {
    const outbox = new Tabs().open(new FakeServer(), memoryStore())
    outbox.add(RONDE, note('one'))
    await until(() => outbox.items()[0]?.state === 'confirmed')
    outbox.shown(RONDE, 0)
    outbox.shown('r-2', 9)
    assert.equal(outbox.items().length, 1)
    outbox.shown(RONDE, 1)
    assert.equal(outbox.items().length, 0)
  })

  it('[X11.h] an act that must not stay on the device is never stored there, also when it waits or is refused', async () => {
    const store = (await device())('t/ann')
    const puts: string[] = []
    const watched: OutboxStore = { ...store, put: async (item) => void puts.push(textOf(item)) }
    const server = new FakeServer('offline', 'not-allowed')
    const outbox = new Tabs().open(server, watched)
    const { requestId } = outbox.add(RONDE, { ...note('anonymous'), pageOnly: true })
    await until(() => outbox.items()[0]?.state === 'refused')
    outbox.retry(requestId)
    await outbox.confirmed(requestId)
    assert.deepEqual([puts, server.texts, outbox.durable()], [[], ['anonymous'], true])
  })

  it('[G7.e] a ronde whose server is away does not hold up another ronde', async () => {
    const server = new FakeServer()
    const send = (item: OutboxItem) =>
      item.ronde === 'r-2' ? server.send(item) : Promise.reject(new ApiError('offline'))
    const outbox = new Tabs().open(server, memoryStore(), { send })
    outbox.add(RONDE, note('stuck'))
    outbox.add('r-2', note('free'))
    await until(() => server.texts.length === 1)
    assert.deepEqual(server.texts, ['free'])
  })
})

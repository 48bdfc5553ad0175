import assert from 'node:assert/strict'
import sinon from 'sinon'
import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalFailed,
  JournalUnknown,
} from '../../bot/ports/journal.ts'
import { appendSurely } from '../../bot/runner/append.ts'

const entry: Entry = { stream: 'ronde:r-1', seq: 3, entryId: 'own', acts: [] }
const unknown = () => new JournalUnknown('no answer')
const failed = () => new JournalFailed('no room')
const conflict = () => new JournalConflict(entry.stream, entry.seq)

describe('Appending an entry until the outcome is known', () => {
  let time: sinon.SinonFakeTimers
  let told: string[]

  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // No jitter: every pause has its shortest length.
    sinon.stub(Math, 'random').returns(0)
    told = []
  })

  afterEach(() => {
    time.restore()
    sinon.restore()
  })

  /** Appends to a journal that gives these answers and holds these entries at the seq; stops when no pause is left. */
  async function append(
    answers: (Error | null)[],
    { held = [], stop }: { held?: (Entry | Error | undefined)[]; stop?: AbortSignal } = {},
  ): Promise<{ stored: boolean | unknown; pauses: number[] }> {
    const tries: number[] = []
    const journal: Pick<Journal, 'append' | 'read'> = {
      async append(after) {
        assert.equal(after, 2)
        tries.push(time.now)
        const answer = answers.shift() ?? null
        if (answer !== null) throw answer
      },
      async read(stream, after, limit) {
        assert.deepEqual([stream, after, limit], [entry.stream, 2, 1])
        const found = held.shift()
        if (found instanceof Error) throw found
        return found === undefined ? [] : [found]
      },
    }
    const watch = {
      retried: () => told.push('retried'),
      uncertain: (cause: unknown) => told.push(`uncertain: ${(cause as Error).name}`),
      ...(stop === undefined ? {} : { stop }),
    }
    const appending = appendSurely(journal as Journal, 2, entry, watch).catch((error) => error)
    const stored = await Promise.race([appending, time.runAllAsync().then(() => appending)])
    return { stored, pauses: tries.slice(1).map((at, index) => at - (tries[index] ?? 0)) }
  }

  it('[G5.c] a failure before anything is unknown is reported at once and not retried', async () => {
    const { stored, pauses } = await append([failed()])
    assert.ok(stored instanceof JournalFailed)
    assert.deepEqual([pauses, told], [[], []])
  })

  it('[G5.d] an unknown outcome is reported once, and retried after pauses that double up to a second', async () => {
    const { stored, pauses } = await append([...Array.from({ length: 8 }, unknown), null])
    assert.equal(stored, true)
    assert.deepEqual(pauses, [20, 40, 80, 160, 320, 640, 1000, 1000])
    assert.deepEqual(told, ['uncertain: JournalUnknown', ...Array(8).fill('retried')])
  })

  it('[G5.d] a failure after an unknown outcome says nothing about the first try, and is retried', async () => {
    assert.equal((await append([unknown(), failed(), null])).stored, true)
  })

  it('[G5.d] a conflict is checked by reading: the own entry is stored, another one is not', async () => {
    assert.equal((await append([conflict()], { held: [entry] })).stored, true)
    assert.equal((await append([conflict()], { held: [{ ...entry, entryId: 'other' }] })).stored, false)
    assert.deepEqual(told, [])
  })

  it('[X8.d] a conflict without an entry at that place is a conflict with the end of the stream', async () => {
    assert.equal((await append([conflict()])).stored, false)
  })

  it('[G5.d] a conflict after an unknown outcome decides nothing while the entry cannot be read', async () => {
    const { stored } = await append([unknown(), conflict(), conflict()], { held: [failed(), entry] })
    assert.equal(stored, true)
    assert.deepEqual(told, ['uncertain: JournalUnknown', 'retried', 'retried'])
  })

  it('[G5.k] a server that closes stops only an append whose outcome is unknown', async () => {
    const stop = AbortSignal.abort()
    assert.equal((await append([null], { stop })).stored, true)
    const { stored, pauses } = await append([unknown(), null], { stop })
    assert.ok(stored instanceof JournalUnknown)
    assert.deepEqual(pauses, [])
  })
})

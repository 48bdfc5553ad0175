import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import sinon from 'sinon'
import type { DocumentTree } from '../../bot/documents/blocks.ts'
import { createPdfWriter, type PdfLimits, type PdfWriter } from '../../bot/documents/pdf/writer.ts'
import { documentOf } from './example.ts'

const titled = (title: string): DocumentTree => ({ ...documentOf(), title })

describe('The thread that makes PDFs', () => {
  let writer: PdfWriter
  let started: Worker[]

  /** A writer whose worker does what the title of a document says. */
  function obedient(limits: Partial<PdfLimits> = {}): PdfWriter {
    started = []
    writer = createPdfWriter(limits, () => {
      const worker = new Worker(new URL('support/obedientWorker.ts', import.meta.url))
      started.push(worker)
      return worker
    })
    return writer
  }
  afterEach(() => writer.close())

  const threadOf = async (title: string): Promise<number> => (await writer.write(titled(title))).bytes[0] ?? 0

  it('starts with the first document and makes the next ones too, in order', async () => {
    obedient()
    assert.equal(started.length, 0)
    const made = await Promise.all(['a', 'b', 'c'].map((title) => writer.write(titled(title))))
    assert.deepEqual(
      made.map(({ replaced }) => replaced),
      [['a'], ['b'], ['c']],
    )
    assert.equal(started.length, 1)
  })

  for (const [title, reason] of [
    ['die', /ended with code 3/],
    ['throw', /thrown in the worker/],
  ] as const)
    it(`costs one document when it dies (${title}); those that wait are made in a new one`, async () => {
      obedient()
      const first = await threadOf('a')
      const [dead, waiting] = await Promise.allSettled([writer.write(titled(title)), threadOf('b')])
      assert.equal(dead.status, 'rejected')
      assert.match(String(dead.reason), reason)
      assert.ok(waiting.status === 'fulfilled' && waiting.value !== first)
      assert.equal(await threadOf('c'), waiting.value)
    })

  it('is given up when a document takes too long, and the next document is made in a new one', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      obedient()
      const first = await threadOf('a')
      const hung = assert.rejects(writer.write(titled('hang')), /longer than 30000 ms/)
      const waiting = threadOf('b')
      clock.tick(30_000)
      await hung
      assert.notEqual(await waiting, first)
    } finally {
      clock.restore()
    }
  })

  it('refuses a document when too many wait, and a document that is too large, and goes on with the others', async () => {
    obedient({ waiting: 2 })
    const three = ['a', 'b', 'c'].map((title) => writer.write(titled(title)))
    await assert.rejects(writer.write(titled('d')), { code: 'documents-busy' })
    assert.equal((await Promise.all(three)).length, 3)
    await assert.rejects(writer.write(titled('x'.repeat(3_000_001))), { code: 'document-too-large' })
    assert.ok((await threadOf('e')) > 0)
  })

  it('ends when it has had nothing to do for a while; a later document starts another', async () => {
    obedient({ idle: 1 })
    const first = await threadOf('a')
    await once(started[0] ?? assert.fail('no worker'), 'exit')
    assert.notEqual(await threadOf('b'), first)
    assert.equal(started.length, 2)
  })

  it('ends when the server closes: what waits is refused, and so is what comes later', async () => {
    obedient()
    await threadOf('a')
    const [hung, waiting] = ['hang', 'b'].map((title) => writer.write(titled(title)))
    const exited = once(started[0] ?? assert.fail('no worker'), 'exit')
    const settled = Promise.allSettled([hung, waiting])
    await writer.close()
    await exited
    for (const one of await settled)
      assert.ok(one.status === 'rejected' && one.reason.code === 'documents-busy')
    await assert.rejects(writer.write(titled('c')), { code: 'documents-busy' })
    assert.equal(started.length, 1)
  })
})

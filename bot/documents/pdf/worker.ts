/** Runs in the worker thread: one message in is one document, one message out is its PDF or why there is none. */
import { parentPort } from 'node:worker_threads'
import { Compiler, type Pdf } from './compiler.ts'
import type { Page } from './page.ts'

export type Answer = Pdf | { error: string }

if (parentPort === null) throw new Error('this file runs in a worker thread only')
const port = parentPort
const loading = Compiler.load()

port.on('message', async (page: Page) => {
  try {
    const made = (await loading).make(page)
    // A copy in a buffer of its own, which then moves to the other thread.
    const bytes = new Uint8Array(made.bytes)
    port.postMessage({ bytes, replaced: made.replaced } satisfies Answer, [bytes.buffer])
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Answer)
  }
})

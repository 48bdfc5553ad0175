/** Stands for the worker that makes PDFs: the title of a document says what it does. */
import { parentPort, threadId } from 'node:worker_threads'

parentPort?.on('message', ({ data: { title } }: { data: { title: string } }) => {
  if (title === 'die') process.exit(3)
  if (title === 'throw') throw new Error('thrown in the worker')
  if (title === 'hang') return
  parentPort?.postMessage({ bytes: new Uint8Array([threadId]), replaced: [title] })
})

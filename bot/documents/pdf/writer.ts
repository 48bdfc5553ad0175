import { Worker } from 'node:worker_threads'
import { AppError } from '../../errors/appError.ts'
import type { DocumentTree } from '../blocks.ts'
import type { Pdf } from './compiler.ts'
import { type Page, pageOf } from './page.ts'
import type { Answer } from './worker.ts'

/**
 * Writes a document as accessible PDF (PDF/UA-1). Characters that the fonts lack are replaced, and named to the caller.
 * @throws AppError `documents-busy` when too many documents wait or the server closes; `document-too-large`
 */
export type WritePdf = (document: DocumentTree) => Promise<Pdf>

export interface PdfWriter {
  write: WritePdf
  /** Ends the worker. Documents that wait or are being made are answered with `documents-busy`. */
  close(): Promise<void>
}

export interface PdfLimits {
  /** How many documents may wait. */
  waiting: number
  /** How long one document may take, ms. */
  time: number
  /** How long the worker is kept without work, ms. It holds about 100 MB. */
  idle: number
}

/**
 * The most text of one document, characters of its data. A portret of 1 MB is well below; a document of 8 MB was
 * measured to take 18 s and almost 1 GB.
 */
const MOST_TEXT = 3_000_000

const STANDARD: PdfLimits = { waiting: 20, time: 30_000, idle: 60_000 }

interface Job {
  page: Page
  resolve(made: Pdf): void
  reject(error: Error): void
}

/** Without the flags of this process: some, such as `--input-type`, are refused for a file. */
const startStandard = (): Worker => new Worker(new URL('worker.ts', import.meta.url), { execArgv: [] })

/**
 * Makes one PDF at a time in one worker thread, which starts with the first document. A worker that dies or takes too
 * long costs the document that it was making; the next one gets a new worker.
 */
export function createPdfWriter(limits: Partial<PdfLimits> = {}, startWorker = startStandard): PdfWriter {
  const { waiting, time, idle } = { ...STANDARD, ...limits }
  const queue: Job[] = []
  let worker: Worker | null = null
  let making: { job: Job; timer: NodeJS.Timeout } | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let closed = false

  function next(): void {
    if (making !== null) return
    clearTimeout(idleTimer)
    const job = queue.shift()
    if (job === undefined) {
      worker?.unref()
      idleTimer = setTimeout(() => void drop(), idle).unref()
      return
    }
    worker ??= start()
    worker.ref()
    const tooLong = () => fail(new Error(`making a PDF took longer than ${time} ms`))
    making = { job, timer: setTimeout(tooLong, time) }
    worker.postMessage(job.page)
  }

  function start(): Worker {
    const started = startWorker()
    const gone = (error: Error) => {
      if (worker === started) fail(error)
    }
    started.on('message', (answer: Answer) => {
      if (worker === started) done(answer)
    })
    started.on('error', gone)
    started.on('exit', (code) => gone(new Error(`the PDF worker ended with code ${code}`)))
    return started
  }

  function done(answer: Answer): void {
    const job = end()
    if ('error' in answer) job?.reject(new Error(answer.error))
    else job?.resolve(answer)
    next()
  }

  /** Gives up the worker and the document that it was making. */
  function fail(error: Error): void {
    void drop()
    end()?.reject(error)
    next()
  }

  function end(): Job | undefined {
    clearTimeout(making?.timer)
    const job = making?.job
    making = null
    return job
  }

  async function drop(): Promise<void> {
    const dropped = worker
    worker = null
    await dropped?.terminate()
  }

  return {
    write: (document) =>
      new Promise((resolve, reject) => {
        if (closed || queue.length >= waiting) return reject(new AppError('documents-busy'))
        const page = pageOf(document)
        if (JSON.stringify(page.data).length > MOST_TEXT) return reject(new AppError('document-too-large'))
        queue.push({ page, resolve, reject })
        next()
      }),
    async close() {
      closed = true
      clearTimeout(idleTimer)
      const ended = drop()
      for (const job of [end(), ...queue.splice(0)]) job?.reject(new AppError('documents-busy'))
      await ended
    },
  }
}

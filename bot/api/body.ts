import type { Request } from 'restify'
import { AppError } from '../errors/appError.ts'

/** Bytes of an oversized body that are read and dropped, so that the caller can still read the refusal. */
const DRAINED = 8 * 1024 * 1024

/**
 * Reads a JSON body of at most `limit` bytes into `request.body`; undefined when there is none.
 * @throws AppError `too-large` or `bad-request`
 */
export async function readBody(request: Request, limit: number): Promise<void> {
  if (request.method === 'GET') return
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= limit) parts.push(part)
    else if (size > DRAINED) break
  }
  if (size > limit) throw new AppError('too-large')
  request.body = size === 0 ? undefined : parsed(Buffer.concat(parts).toString('utf8'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('bad-request')
  }
}

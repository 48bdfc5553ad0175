import type { IncomingMessage } from 'node:http'
import { AppError } from '../../errors/appError.ts'

/** Bytes. Large enough for a megabyte of text in any script, which the handler then refuses with a sentence in the card. */
const LARGEST = 8 * 1024 * 1024

/**
 * The activity in the request body, or in `request.body` when it was parsed already.
 * @throws AppError `too-large`, `bad-request`
 */
export async function readBody(
  request: IncomingMessage & { body?: unknown },
): Promise<Record<string, unknown>> {
  const body = request.body ?? parsed(await textOf(request))
  if (!isRecord(body) || typeof body.type !== 'string') throw new AppError('bad-request')
  // botbuilder assumes a string here without checking.
  if (body.serviceUrl != null && typeof body.serviceUrl !== 'string') throw new AppError('bad-request')
  return body
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= LARGEST) parts.push(part)
      else reject(new AppError('too-large'))
    })
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    request.on('error', reject)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('bad-request')
  }
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

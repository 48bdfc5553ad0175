import { bound } from './abort.ts'
import { ApiError, request } from './api.ts'

export interface FetchedFile {
  blob: Blob
  /** The file name that the server gave. */
  name: string
}

/** How long making and sending a document may take, ms. */
const FILE_WITHIN = 60_000

/**
 * Fetches a document that the server makes.
 * @throws ApiError for a refusal, or when there is no connection
 */
export async function fetchFile(path: string): Promise<FetchedFile> {
  const limit = bound(FILE_WITHIN)
  try {
    const response = await request(path, { accept: '*/*', signal: limit.signal })
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
    return { blob: await response.blob(), name: named?.[1] ?? 'document' }
  } catch (cause) {
    throw cause instanceof ApiError ? cause : new ApiError('offline')
  } finally {
    limit.end()
  }
}
